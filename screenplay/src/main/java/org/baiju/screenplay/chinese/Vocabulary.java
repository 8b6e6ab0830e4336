package org.baiju.screenplay.chinese;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** The closed vocabularies of scene headings: words for time of day and for inside and outside. */
public final class Vocabulary {
    private static final Map<String, DayPart> TIMES = times();
    private static final Map<String, IntExt> INT_EXT = intExt();
    private static final Pattern CLASSICAL_HOUR = Pattern.compile("([子丑寅卯辰巳午未申酉戌亥])时(?:[初正末]|[一二三四]刻)?");
    private static final List<String> FLAGS = List.of("闪回", "回忆", "梦境", "幻想", "插叙", "蒙太奇");

    private Vocabulary() {}

    public static @Nullable TimeOfDay time(String word) {
        DayPart part = TIMES.get(word.toUpperCase(Locale.ROOT));
        if (part == null) {
            var hour = CLASSICAL_HOUR.matcher(word);
            part = hour.matches() ? partOfHour(hour.group(1)) : null;
        }
        return part == null ? null : new TimeOfDay(word, part);
    }

    public static @Nullable IntExt intExt(String word) {
        String key = word.toUpperCase(Locale.ROOT).replaceAll("[.。\\s]", "");
        return INT_EXT.get(key);
    }

    static boolean isFlag(String word) {
        return FLAGS.contains(word);
    }

    static boolean knows(String word) {
        return time(word) != null || intExt(word) != null;
    }

    private static DayPart partOfHour(String branch) {
        return switch (branch) {
            case "寅", "卯" -> DayPart.DAWN;
            case "酉" -> DayPart.DUSK;
            case "戌", "亥", "子", "丑" -> DayPart.NIGHT;
            default -> DayPart.DAY;
        };
    }

    private static Map<String, DayPart> times() {
        Map<String, DayPart> times = new HashMap<>();
        List.of("晨", "清晨", "黎明", "拂晓", "破晓", "早晨", "DAWN", "SUNRISE").forEach(word -> times.put(word, DayPart.DAWN));
        List.of("日", "白天", "昼", "早", "早上", "上午", "正午", "中午", "午后", "下午", "午", "DAY", "MORNING", "NOON", "AFTERNOON")
                .forEach(word -> times.put(word, DayPart.DAY));
        List.of("傍晚", "黄昏", "暮", "日落", "DUSK", "SUNSET", "EVENING").forEach(word -> times.put(word, DayPart.DUSK));
        List.of("夜", "夜晚", "深夜", "晚", "晚上", "夜里", "午夜", "半夜", "雨夜", "雪夜", "凌晨", "NIGHT", "MIDNIGHT")
                .forEach(word -> times.put(word, DayPart.NIGHT));
        return Map.copyOf(times);
    }

    private static Map<String, IntExt> intExt() {
        Map<String, IntExt> words = new HashMap<>();
        List.of("内", "内景", "室内", "INT").forEach(word -> words.put(word, IntExt.INT));
        List.of("外", "外景", "室外", "EXT").forEach(word -> words.put(word, IntExt.EXT));
        List.of("内外", "内/外", "外/内", "外内", "内外景", "内景/外景", "INT/EXT", "EXT/INT", "I/E")
                .forEach(word -> words.put(word, IntExt.INT_EXT));
        return Map.copyOf(words);
    }
}
