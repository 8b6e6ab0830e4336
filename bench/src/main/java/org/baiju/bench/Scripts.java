package org.baiju.bench;

import java.util.Locale;
import java.util.Random;

/** Scripts of any length, the same for the same seed: Fountain as feature films look, and the Chinese house format. */
final class Scripts {
    private static final String[] WORDS = {
        "noodle",
        "river",
        "lantern",
        "door",
        "kettle",
        "street",
        "letter",
        "boat",
        "rain",
        "umbrella",
        "table",
        "grandmother",
        "opens",
        "waits",
        "turns",
        "leaves",
        "laughs",
        "carries",
        "forgets",
        "quietly",
        "the",
        "a",
        "and",
        "with",
        "nobody"
    };
    private static final String[] CHINESE_WORDS = {
        "面馆", "江边", "信封", "雨伞", "灯笼", "婆婆", "推开", "站起来", "转身", "沉默", "忽然", "三号桌", "热干面", "合同", "明天", "记得", "忘了", "回来",
        "凭什么", "对不起", "谢谢你", "谁", "别走", "一碗", "四十二年"
    };
    private static final String[] NAMES = {"AMING", "LAN", "OLD WU", "DOCTOR FANG", "MRS. ZHOU"};
    private static final String[] CHINESE_NAMES = {"陈小满", "周桂香", "江川", "罗金水", "豆豆"};

    /** What is about a page of a feature film. */
    private static final int ELEMENTS_PER_PAGE = 20;

    private Scripts() {}

    /** A feature film of so many pages, roughly. */
    static String fountain(int pages, long seed) {
        var random = new Random(seed);
        var text = new StringBuilder("Title: Noodles\nAuthor: Nobody\nDraft date: 2026-11-23\n\n");
        for (int i = 0; i < pages * ELEMENTS_PER_PAGE; i++) {
            if (i % 21 == 0) {
                text.append(random.nextBoolean() ? "INT. " : "EXT. ")
                        .append(words(WORDS, " ", 3, random).toUpperCase(Locale.ROOT))
                        .append(" - NIGHT\n\n");
            } else if (random.nextInt(3) == 0) {
                text.append(sentence(random, 8 + random.nextInt(25))).append("\n\n");
            } else {
                text.append(NAMES[random.nextInt(NAMES.length)]).append(random.nextInt(6) == 0 ? " (V.O.)\n" : "\n");
                if (random.nextInt(8) == 0) {
                    text.append("(quietly)\n");
                }
                text.append(sentence(random, 3 + random.nextInt(15))).append("\n\n");
            }
        }
        return text.toString();
    }

    /** A mini series of so many episodes: three scenes each, about 2,000 characters an episode. */
    static String chinese(int episodes, long seed) {
        var random = new Random(seed);
        var text = new StringBuilder("《热干面》\n大纲：一碗面等了四十二年。\n人物小传：\n陈小满（26岁）：研发。\n");
        for (int episode = 1; episode <= episodes; episode++) {
            text.append("第")
                    .append(episode)
                    .append("集 ")
                    .append(words(CHINESE_WORDS, "", 2, random))
                    .append('\n');
            for (int scene = 1; scene <= 3; scene++) {
                text.append("%d-%d %s %s 面馆·%s\n"
                        .formatted(
                                episode,
                                scene,
                                random.nextBoolean() ? "日" : "夜",
                                random.nextBoolean() ? "内" : "外",
                                CHINESE_WORDS[random.nextInt(5)]));
                text.append("人物：陈小满、周桂香、江川、罗金水、豆豆、食客×4\n道具：信封、雨伞\n");
                for (int line = 0; line < 26; line++) {
                    text.append(
                                    random.nextInt(3) == 0
                                            ? "△"
                                            : CHINESE_NAMES[random.nextInt(5)]
                                                    + (random.nextInt(4) == 0 ? "（轻声）：" : "："))
                            .append(words(CHINESE_WORDS, "", 5 + random.nextInt(8), random))
                            .append("。\n");
                }
            }
        }
        return text.toString();
    }

    private static String sentence(Random random, int count) {
        String words = words(WORDS, " ", count, random);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String words(String[] of, String between, int count, Random random) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : between).append(of[random.nextInt(of.length)]);
        }
        return words.toString();
    }
}
