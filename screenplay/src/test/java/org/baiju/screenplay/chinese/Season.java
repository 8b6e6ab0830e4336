package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a season in one dialect and, beside it, what stands in it. Knows nothing of the reader: the truth is noted when
 * the words are chosen.
 */
final class Season {
    /** How a season is written. */
    enum Dialect {
        /** {@code 场1-1 面馆·后厨 日 内}, {@code 角色【VO】：} */
        PLACE_FIRST,
        /** {@code 【场景1：面馆·后厨 - 内（日）】}, {@code 【角色】（语气）：} */
        BRACKETED
    }

    private static final List<String> PEOPLE =
            List.of("沈知夏", "顾长风", "林婉清", "赵德柱", "苏老太", "陆子昂", "何秘书", "方警官", "小石头", "裴总");
    private static final List<String> PLACES =
            List.of("裴氏集团·总裁办公室", "沈家老宅·堂屋", "江滩", "急诊室", "老码头·三号仓库", "巷口面馆·后厨", "婚礼现场", "地下车库", "日月湾民宿", "外婆家·天井");
    private static final List<String> TIMES = List.of("日", "夜", "清晨", "黄昏", "深夜");
    private static final List<String> MOODS = List.of("冷笑", "哽咽", "压低声音", "怒", "对门外");
    private static final List<String> PROPS = List.of("离婚协议", "玉佩", "旧账本", "录音笔", "保温桶", "亲子鉴定书");
    private static final List<String> SPEECHES = List.of(
            "三年了，你还敢回来？",
            "这份协议，我签。",
            "妈，您听我解释！",
            "他不是你亲生的。",
            "谁给你的胆子动我的人？",
            "钱可以不要，人必须留下。",
            "今天日头好，我们去外面走走。",
            "你看清楚，这是谁的字？");
    private static final List<String> DEEDS = List.of(
            "%s把协议摔在桌上，纸页散了一地。", "%s推门而入，众人回头。", "雨点砸在窗上，%s慢慢转过身。", "%s蹲下，捡起碎成两半的玉佩。", "特写：%s攥紧的手。", "%s转身走进屋内。");

    private final Random random;
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    private final List<String> truth = new ArrayList<>();

    private Season(long seed, Dialect dialect) {
        this.random = new Random(seed);
        this.dialect = dialect;
    }

    /**
     * A season as written.
     *
     * @param truth one line for each episode, scene and speech, in order
     */
    record Written(String text, List<String> truth) {}

    static Written of(long seed, int episodes, Dialect dialect) {
        var season = new Season(seed, dialect);
        season.write(episodes);
        return new Written(season.text.toString(), season.truth);
    }

    private void write(int episodes) {
        text.append("《码头往事》\n题材：都市情感\n大纲：沈知夏归来，要回沈家的一切。\n人物小传：\n");
        PEOPLE.forEach(name ->
                text.append(name).append("（").append(20 + name.hashCode() % 7).append("岁）：沈家旧事里的人。\n"));
        for (int episode = 1; episode <= episodes; episode++) {
            boolean numerals = dialect == Dialect.BRACKETED && episode <= 10;
            text.append('\n').append(numerals ? "第" + "一二三四五六七八九十".charAt(episode - 1) + "集\n" : "第" + episode + "集\n");
            truth.add("episode " + episode);
            int scenes = 1 + random.nextInt(4);
            for (int scene = 1; scene <= scenes; scene++) {
                scene(episode, scene);
            }
            text.append("（本集完）\n");
        }
    }

    private void scene(int episode, int scene) {
        String place = one(PLACES);
        String time = one(TIMES);
        String where = random.nextBoolean() ? "内" : "外";
        String flag = random.nextInt(6) == 0 ? "雨" : "";
        List<String> cast = cast();
        List<String> props = random.nextInt(3) == 0 ? List.of(one(PROPS)) : List.of();
        String flags = flag.isEmpty() ? "" : "（" + flag + "）";
        text.append(
                dialect == Dialect.PLACE_FIRST
                        ? "场%d-%d %s %s %s%s\n".formatted(episode, scene, place, time, where, flags)
                        : "【场景%d：%s - %s（%s）%s】\n".formatted(scene, place, where, time, flags));
        truth.add("scene %d-%d|%s|%s|%s|%s|%s|%s"
                .formatted(episode, scene, place, time, where, flag, String.join("、", cast), String.join("、", props)));
        text.append(dialect == Dialect.PLACE_FIRST ? "人物：" : "出场人物：")
                .append(String.join("、", cast))
                .append('\n');
        if (!props.isEmpty()) {
            text.append("道具：").append(String.join("、", props)).append('\n');
        }
        for (int line = 0; line < 14 + random.nextInt(8); line++) {
            line(cast);
        }
    }

    private void line(List<String> cast) {
        String name = one(cast);
        switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                text.append(random.nextInt(3) == 0 ? '▲' : '△')
                        .append(one(DEEDS).formatted(name))
                        .append('\n');
            case 3 -> text.append("【字幕：三年后】\n");
            case 4 -> speech(name, "VO", name + "【VO】：");
            default -> {
                String mood = random.nextBoolean() ? one(MOODS) : "";
                String aside = mood.isEmpty() ? "" : "（" + mood + "）";
                speech(name, mood, dialect == Dialect.BRACKETED ? "【" + name + "】" + aside + "：" : name + aside + "：");
            }
        }
    }

    private void speech(String name, String delivery, String head) {
        String words = one(SPEECHES);
        text.append(head).append(words).append('\n');
        truth.add("speech %s|%s|%s".formatted(name, delivery, words));
    }

    private List<String> cast() {
        List<String> cast = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = one(PEOPLE);
            if (!cast.contains(name)) {
                cast.add(name);
            }
        }
        return cast;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
