package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.text.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding says where it is, and a fix mends it without making another. */
class FindingsTest {
    private static final String CLEAN = "《巷口》\n第1集\n1-1 日 内 面馆\n人物：陈小满\n△她下面。\n陈小满：来了。\n";

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            1-3 日 内 面馆\\n△她下面。                      | script.scene-number-skipped  | 7  | 1 | 1-3    | 1-2
            1-1 日 内 面馆\\n△她下面。                      | script.scene-number-twice    | 7  | 1 | 1-1    | 1-2
            2-2 日 内 面馆\\n△她下面。                      | script.scene-of-other-episode | 7 | 1 | 2-2    | 1-2
            第1集\\n1-2 日 内 面馆\\n△她下面。              | script.episode-number-twice  | 7  | 1 | 1      | 2
            第4集\\n4-1 日 内 面馆\\n△她下面。              | script.episode-number-skipped | 7 | 1 | 4      | 2
            第2集                                           | script.episode-without-scenes | 7 | 1 | 2      | 2-1 日 内 面馆
            \\s\\s雨下大了。                                | script.unmarked-line         | 7  | 3 | 雨下大了。 | △雨下大了。
            江川：老板！                                    | script.speaker-not-listed    | 7  | 1 | 江川   | 陈小满
            第2集\\n△雨。\\n2-1 日 内 面馆\\n△她下面。      | script.text-before-heading   | 8  | 1 | 雨。   | 2-1 日 内 面馆
            """)
    void eachMistakeIsReportedAtItsPlace(
            String added, String rule, int line, int column, String found, String expected) {
        String text = CLEAN + added.translateEscapes();

        assertThat(Scripts.read(text).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.found()).isEqualTo(found);
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.where()).isInstanceOfSatisfying(Where.Text.class, at -> {
                assertThat(at.line()).isEqualTo(line);
                assertThat(at.column()).isEqualTo(column);
                assertThat(lineAndColumn(text, at.offset())).isEqualTo(line + ":" + column);
            });
        });
    }

    @Test
    void aCleanScriptHasNoFindings() {
        assertThat(Scripts.read(CLEAN).findings()).isEmpty();
    }

    @Test
    void theFindingsStandInTheOrderOfTheFile() {
        Script script = Scripts.read("第1集\n△雨。\n1-1 日 面馆\n雨下大了。\n1-3 内 面馆\n江川：老板！\n风起了。\n");

        assertThat(script.findings().getFirst().rule()).isEqualTo("script.no-title");
        assertThat(script.findings().stream().skip(1).map(FindingsTest::offset))
                .isSorted()
                .hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"雨下大了。\n", "　　雨下大了。\r\n风起了。", "江川：老板！\n周奶奶（笑）：来了。\n", "江川：老板！\n雨下大了。\n江川：两碗！"})
    void allFixesTogetherLeaveNothingToMendAndLoseNoWord(String added) {
        String text = CLEAN + added;
        Script before = Scripts.read(text);

        String mended = TextEdit.applyAll(
                text,
                before.findings().stream()
                        .flatMap(finding -> finding.fix().stream())
                        .toList());

        assertThat(before.findings())
                .isNotEmpty()
                .allMatch(finding -> !finding.fix().isEmpty());
        assertThat(Scripts.read(mended).findings()).isEmpty();
        assertThat(words(Scripts.read(mended))).isEqualTo(words(before));
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mendingAnyMixOfLinesTwiceChangesNothingMore(long seed) {
        var random = new java.util.Random(seed);
        List<String> pieces =
                List.of("雨下大了。", "△她笑。", "江川：来！", "周奶奶（OS）：哪个？", "陈小满：好。", "【字幕：三天后】", "", "  风停了。", "1-%d 夜 外 轮渡");
        var text = new StringBuilder(CLEAN);
        for (int i = 0, scene = 2; i < 20; i++) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            text.append(piece.contains("%d") ? piece.formatted(scene++) : piece)
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }

        String once = mended(text.toString());

        assertThat(mended(once)).isEqualTo(once);
        assertThat(words(Scripts.read(once))).isEqualTo(words(Scripts.read(text.toString())));
    }

    @Test
    void aLimitKeepsTheFindingsOfASpoiledFileFew() {
        var findings = new Findings();
        for (int i = 0; i < 1_500; i++) {
            findings.add(Rule.UNMARKED_LINE.at(new Where.Text(i + 1, 1, i), "雨", "△雨"));
        }
        findings.addAll(List.of(Rule.NO_TITLE.about("面馆.txt")));

        assertThat(findings.inOrder()).hasSize(1_000);
    }

    @Test
    void whatRefusesAFileIsAnErrorAndWhatOnlyLooksOddIsNot() {
        assertThat(Rule.NO_SCENES.about("面馆.txt").severity()).isEqualTo(Severity.ERROR);
        assertThat(Rule.UNMARKED_LINE.about("雨").severity()).isEqualTo(Severity.WARNING);
        assertThat(Rule.NO_TITLE.about("面馆.txt"))
                .extracting(Finding::rule, Finding::severity, Finding::where)
                .containsExactly("script.no-title", Severity.INFO, new Where.Thing("面馆.txt"));
    }

    private static String mended(String text) {
        return TextEdit.applyAll(
                text,
                Scripts.read(text).findings().stream()
                        .flatMap(finding -> finding.fix().stream())
                        .toList());
    }

    private static List<String> words(Script script) {
        return script.scenes()
                .flatMap(scene -> scene.lines().stream())
                .map(Line::text)
                .toList();
    }

    private static int offset(Finding finding) {
        return finding.where() instanceof Where.Text at ? at.offset() : -1;
    }

    private static String lineAndColumn(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (offset - before.lastIndexOf('\n'));
    }

    @Test
    void aListWhoseColonWasForgottenIsReadAndMended() {
        String text = "1-1 日 内 面馆\n人物 苏晚、顾承泽\n道具　手机\n苏晚：来了。\n人物 走进来。\n";
        Script script = Scripts.read(text);
        Scene scene = script.scenes().toList().getFirst();

        assertThat(scene.castNames()).containsExactly("苏晚", "顾承泽");
        assertThat(scene.props()).containsExactly("手机");
        List<Finding> lists = script.findings().stream()
                .filter(finding -> finding.rule().equals("script.list-without-colon"))
                .toList();
        assertThat(lists).hasSize(2);
        assertThat(TextEdit.applyAll(
                        text,
                        lists.stream()
                                .flatMap(finding -> finding.fix().stream())
                                .toList()))
                .contains("人物：苏晚、顾承泽\n道具：手机");
    }
}
