package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule notices, and that its fix mends it. */
class RulesTest {
    private static final String START =
            "《巷口》\n第1集\n1-1 日 内 面馆\n人物：陈小满、江川\n△江川坐下。\n" + "陈小满：来了，过早了冇？\n".repeat(5) + "江川：来一碗。\n";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            name-like-another    | 陈晓满：你好。                       | 陈晓满 | 陈小满：你好。
            name-like-another    | 陈 小满：你好。                      | 陈 小满 | 陈小满：你好。
            name-like-another    | 陳小满：你好。                       | 陳小满 | 陈小满：你好。
            name-like-another    | 小陈满：你好。                       | 小陈满 | 陈小满：你好。
            voice-mark-misspelt  | 陈小满（0S）：哪个？                 | 0S     | 陈小满（OS）：哪个？
            voice-mark-misspelt  | 陈小满（轻声，V0）：哪个？           | V0     | 陈小满（轻声，VO）：哪个？
            voice-mark-misspelt  | 陈小满（ＯＳ）：哪个？               | ＯＳ   | 陈小满（OS）：哪个？
            unbalanced-bracket   | 陈小满（笑：你好。                   | （     | 陈小满（笑）：你好。
            unbalanced-bracket   | 【字幕：三天后                       | 【     | 【字幕：三天后】
            unbalanced-bracket   | 陈小满：“你好。                      | “      | 陈小满：“你好。”
            unbalanced-bracket   | △她走了】。                          | 】     | △她走了。
            flashback-not-closed | 【闪回】\\n△她小时候。               | 闪回   | 【闪回结束】
            mixed-punctuation    | 陈小满：你好,江川                    | ,      | 陈小满：你好，江川
            scene-number-twice   | 1-1 夜 内 面馆\\n△江川走了。         | 1-1    | 1-2 夜 内 面馆
            scene-number-skipped | 1-4 夜 内 面馆\\n△江川走了。         | 1-4    | 1-2 夜 内 面馆
            scene-of-other-episode | 2-2 夜 内 面馆\\n△江川走了。       | 2-2    | 1-2 夜 内 面馆
            heading-without-int-ext | 1-2 夜 面馆\\n△江川走了。         | 1-2 夜 面馆 | 1-2 内 夜 面馆
            episode-number-skipped | 第5集\\n5-1 夜 内 面馆\\n△江川走了。 | 5   | 第2集
            unmarked-line        | 雨下大了。                           | 雨下大了。 | △雨下大了。
            """)
    void aFixMendsWhatTheRuleFinds(String rule, String added, String found, String mended) {
        String text = START + added.replace("\\n", "\n") + "\n";

        Finding finding = Scripts.read(text).findings().stream()
                .filter(one -> one.rule().equals("script." + rule))
                .findFirst()
                .orElseThrow();
        String fixed = TextEdit.applyAll(text, finding.fix());

        assertThat(finding.found()).isEqualTo(found);
        assertThat(fixed).contains(mended);
        assertThat(Scripts.rules(Scripts.read(fixed))).doesNotContain("script." + rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-2 夜 内 面馆\n人物：陈小雨\n陈小雨：姐。",
                "陈小满（OS）：哪个？",
                "陈小满：第（1）条、2）还有“他说：‘好’”。",
                "【闪回：十年前的一句话】",
                "【闪回】\n△她小时候。\n【闪回结束】",
                "陈小满：10:30见，3,000块！",
                "1-2 夜 内 面馆\n人物：士兵甲、士兵乙\n士兵甲：报！\n士兵乙：报！",
            })
    void whatIsRightIsLeftAlone(String added) {
        assertThat(Scripts.rules(Scripts.read(START + added + "\n"))).isEmpty();
    }

    @Test
    void whoIsListedButNeverSeenIsNamedOnce() {
        Script script = Scripts.read(START + "1-2 夜 内 面馆\n人物：陈小满、王婆婆\n陈小满：好。\n1-3 夜 内 面馆\n人物：王婆婆\n△雨。\n");

        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("script.cast-never-seen");
            assertThat(finding.found()).isEqualTo("王婆婆");
            assertThat(finding.where())
                    .isInstanceOfSatisfying(
                            Where.Text.class, at -> assertThat(at.column()).isEqualTo(8));
        });
    }

    @Test
    void anEpisodeWithoutEndIsReportedWhereTheOthersHaveOne() {
        String text = "《巷口》\n第1集\n1-1 日 内 面馆\n△雨。\n（本集完）\n第2集\n2-1 日 内 面馆\n△雨。\n第3集\n3-1 日 内 面馆\n△雨。\n（本集完）\n";
        Script script = Scripts.read(text);

        assertThat(Scripts.rules(script)).containsExactly("script.episode-without-end");
        String fixed = TextEdit.applyAll(text, script.findings().getFirst().fix());
        assertThat(Scripts.read(fixed).findings()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** Spoils a script in seeded ways and applies each fix alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyFixMakesItsFindingVanishAndAddsNoError(long seed) {
        var random = new Random(seed);
        List<String> pieces = List.of(
                "陈晓满：好。",
                "陈小满（0S）：谁？",
                "陈小满（笑：好。",
                "【字幕：三天后",
                "【闪回】",
                "江川：好,走",
                "雨下大了。",
                "1-1 夜 内 面馆",
                "1-9 夜 面馆",
                "2-3 日 外 江滩",
                "△她走了。",
                "周奶奶：哪个？",
                "（她放下筷子",
                "第3集",
                "第1集",
                "陈小满：“好。",
                "1-2A 日 江滩",
                "陈 小满：好。",
                "【回忆】");
        var text = new StringBuilder(START);
        for (int i = 0; i < 12; i++) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append('\n');
        }
        List<Finding> before = Scripts.read(text.toString()).findings();

        for (Finding finding : before) {
            if (!finding.fix().isEmpty()) {
                List<Finding> after = Scripts.read(TextEdit.applyAll(text.toString(), finding.fix()))
                        .findings();
                assertThat(countOf(after, finding))
                        .as("%s in%n%s", finding, text)
                        .isLessThan(countOf(before, finding));
                assertThat(errorsIn(after)).as("%s in%n%s", finding, text).isLessThanOrEqualTo(errorsIn(before));
            }
        }
    }

    private static long countOf(List<Finding> findings, Finding like) {
        return findings.stream()
                .filter(finding ->
                        finding.rule().equals(like.rule()) && finding.found().equals(like.found()))
                .count();
    }

    private static long errorsIn(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
