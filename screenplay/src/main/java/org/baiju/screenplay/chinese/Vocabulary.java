package org.baiju.screenplay.chinese;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])(?::[0-5]\\d|[点时](?:[0-5]?\\d分?|半)?)");
    private static final Set<String> FLAGS = Set.of("闪回", "回忆", "梦境", "幻想", "插叙", "蒙太奇", "平行", "现实");
    private static final Pattern REMARK =
            Pattern.compile("雨|雪|大雨|大雪|暴雨|雷雨|雾|第.{1,3}天|(?:.{1,4}(?:年|月|天|日|小时)|多年|次日|翌日|当年)[前后]?|同日|次日|翌日|隔天|连续");
    private static final String TIME_JOINERS = "转至到、/~→-—";
    private static final int LONGEST_WORD = 12;

    private Vocabulary() {}

    /** A time of day, also 日转夜 or 清晨至正午, whose light is that of its beginning. */
    public static @Nullable TimeOfDay time(String word) {
        DayPart part = partOf(word);
        for (int i = 1; part == null && i < Math.min(word.length(), LONGEST_WORD) - 1; i++) {
            if (TIME_JOINERS.indexOf(word.charAt(i)) >= 0 && partOf(word.substring(i + 1)) != null) {
                part = partOf(word.substring(0, i));
            }
        }
        return part == null ? null : new TimeOfDay(word, part);
    }

    private static @Nullable DayPart partOf(String word) {
        if (word.isEmpty()) {
            return null;
        }
        DayPart part = TIMES.get(word.charAt(0) < 0x80 ? word.toUpperCase(Locale.ROOT) : word);
        if (part != null || word.length() < 2 || word.length() > LONGEST_WORD) {
            return part;
        }
        if (word.charAt(1) == '时') {
            var hour = CLASSICAL_HOUR.matcher(word);
            return hour.matches() ? partOfHour(hour.group(1)) : null;
        }
        if (word.charAt(0) >= 0x80) {
            return null;
        }
        var clock = CLOCK.matcher(word);
        return clock.matches() ? partOfClock(Integer.parseInt(clock.group(1))) : null;
    }

    private static DayPart partOfClock(int hour) {
        return hour < 5 || hour >= 19
                ? DayPart.NIGHT
                : hour < 7 ? DayPart.DAWN : hour < 17 ? DayPart.DAY : DayPart.DUSK;
    }

    public static @Nullable IntExt intExt(String word) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return null;
        }
        IntExt known = INT_EXT.get(word);
        if (known != null || word.charAt(0) > 'z') {
            return known;
        }
        var key = new StringBuilder();
        for (char c : word.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c != '.' && c != '。' && c != ' ') {
                key.append(c);
            }
        }
        return INT_EXT.get(key.toString());
    }

    /** Whether a word of a heading says something beside its fields: 雨, 三年前, 第二天. */
    public static boolean isRemark(String word) {
        return word.length() <= LONGEST_WORD && REMARK.matcher(word).matches();
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
        List.of("晨", "清晨", "黎明", "拂晓", "破晓", "早晨", "晨景", "日出", "清早", "大清早", "次晨", "DAWN", "SUNRISE")
                .forEach(word -> times.put(word, DayPart.DAWN));
        List.of(
                        "日",
                        "白天",
                        "昼",
                        "早",
                        "早上",
                        "上午",
                        "正午",
                        "中午",
                        "午后",
                        "下午",
                        "午",
                        "天",
                        "日景",
                        "日间",
                        "晌午",
                        "次日",
                        "翌日",
                        "同日",
                        "当日",
                        "DAY",
                        "MORNING",
                        "NOON",
                        "AFTERNOON")
                .forEach(word -> times.put(word, DayPart.DAY));
        List.of("傍晚", "黄昏", "暮", "日落", "夕阳", "昏", "DUSK", "SUNSET", "EVENING")
                .forEach(word -> times.put(word, DayPart.DUSK));
        List.of(
                        "夜",
                        "夜晚",
                        "深夜",
                        "晚",
                        "晚上",
                        "夜里",
                        "午夜",
                        "半夜",
                        "雨夜",
                        "雪夜",
                        "凌晨",
                        "子夜",
                        "夜间",
                        "夜景",
                        "晚间",
                        "入夜",
                        "当晚",
                        "当夜",
                        "三更",
                        "五更",
                        "NIGHT",
                        "MIDNIGHT")
                .forEach(word -> times.put(word, DayPart.NIGHT));
        return Map.copyOf(times);
    }

    private static Map<String, IntExt> intExt() {
        Map<String, IntExt> words = new HashMap<>();
        List.of("内", "内景", "室内", "INT", "INT.").forEach(word -> words.put(word, IntExt.INT));
        List.of("外", "外景", "室外", "EXT", "EXT.").forEach(word -> words.put(word, IntExt.EXT));
        List.of("内外", "内/外", "外/内", "外内", "内转外", "外转内", "内→外", "外→内", "内外景", "内景/外景", "INT/EXT", "EXT/INT", "I/E")
                .forEach(word -> words.put(word, IntExt.INT_EXT));
        return Map.copyOf(words);
    }
}
