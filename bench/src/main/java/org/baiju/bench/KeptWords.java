package org.baiju.bench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;

/** Checks that every word of a text stands somewhere in the script that was read from it, or is one of the marks. */
final class KeptWords {
    /** Words that are marks of the formats and become structure. */
    private static final String MARKS =
            "人物小传|人物表|人物|角色|演员|本场|出场|登场|群众|群演|道具|主要|重点|字幕|花字|弹幕|手机|屏幕|旁白|画外音|画外|解说|内心|心声|独白|"
                    + "地点|时间|日夜|内外景|内外|景别|场景|场次|大纲|故事|剧情|梗概|简介|内容|人物小传|小传|介绍|人物表|剧名|片名|剧本名|岁|人|名|"
                    + "服装|化妆|造型|车辆|动物|特效|武打|os|vo|npc|x|n";

    private KeptWords() {}

    static void check(Script script, String text) {
        if (script.format() != ScriptFormat.FDX) {
            checkWords(script, text);
        }
    }

    /** The same for words that were taken out of the mark-up of their format. */
    static void checkWords(Script script, String text) {
        // A record prints all it holds, positions and findings included; findings quote the text and do not count.
        String held = plain(Stream.concat(
                        Stream.of(script.title(), script.frontMatter().toString()),
                        script.episodes().stream().map(Object::toString))
                .reduce("", (all, more) -> all + "\n" + more));
        plain(text)
                .lines()
                .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{N}]+", -1)))
                .forEach(word -> {
                    if (!held.contains(word)) {
                        // A number may have become a field of its own, as the age of 年轻时34岁 does.
                        Stream.of(word.split(MARKS, -1))
                                .flatMap(part ->
                                        Stream.of(part.split("(?<=\\p{N})(?=\\P{N})|(?<=\\P{N})(?=\\p{N})", -1)))
                                .map(part -> part.replaceFirst("^0+(?=\\p{N})", ""))
                                .filter(part -> !held.contains(part))
                                .findFirst()
                                .ifPresent(part -> {
                                    throw new AssertionError("Lost “%s” of “%s”".formatted(part, word));
                                });
                    }
                });
    }

    /** Wide forms made narrow and letters small, as a format may change them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
