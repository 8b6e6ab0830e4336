package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.finding.Fixes;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applying every fix of every kind at once mends a script and never spoils it. */
class AllFixesTest {
    private static final int MOST_ROUNDS = 12;

    /** Lines with something wrong in each, so that fixes meet at one place as often as they can. */
    private static final List<String> LINES = List.of(
            "第1集 过早",
            "第3集",
            "第3集：归",
            "1-1 日 内 面馆",
            "1-3 夜 面馆",
            "2-1 夜 外 江滩",
            "3-1 夜 外 江滩",
            "第5场 日 内 轮渡",
            "人物：陈小满、江川",
            "人物 陈小满、江川",
            "道具 竹篓",
            "她下面",
            "△她下面,走了",
            "△（她下面",
            "江川：走,不走?",
            "周桂香（0S：走。",
            "周桂香（V0）：走",
            "兰姨：来了",
            "兰姨",
            "陈小满",
            "陈小满（笑）",
            "过早了冇？",
            "【闪回】",
            "【闪回：十年前",
            "【梦境】",
            "（本集完）",
            "“走吧",
            "字幕：三天后】",
            "",
            "陈小满\t走吧");

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWordIsLostAndNothingRemainsToBeMended(long seed) {
        String text = randomScript(seed);
        String mended = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<TextEdit> edits = Fixes.of(Scripts.read(mended).findings(), _ -> true);
            if (edits.isEmpty()) {
                break;
            }
            mended = TextEdit.applyAll(mended, edits);
        }

        Script script = Scripts.read(mended);

        assertThat(script.findings())
                .as(mended)
                .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
        assertThat(isWithin(words(text), words(mended))).as(mended).isTrue();
        assertThat(script.scenes())
                .hasSizeGreaterThanOrEqualTo((int) Scripts.read(text).scenes().count());
    }

    @Test
    void everyoneWhoIsMissingIsListedAtOnce() {
        String text = "《巷口》\n1-1 日 内 面馆\n人物：陈小满\n江川：两碗！\n周桂香：慢点。\n陈小满：来了。\n";

        String mended = TextEdit.applyAll(text, Fixes.of(Scripts.read(text).findings(), _ -> true));

        assertThat(mended).contains("人物：陈小满、江川、周桂香\n");
        assertThat(Scripts.read(mended).findings()).isEmpty();
    }

    @Test
    void aListAndAnEndAtOnePlaceAreNotMixed() {
        String text = "《巷口》\n1-1 日 内 面馆\n【闪回】\n江川：两碗！\n人物：陈小满";
        String mended = TextEdit.applyAll(text, Fixes.of(Scripts.read(text).findings(), _ -> true));

        assertThat(mended.lines()).noneMatch(line -> line.startsWith("【闪回结束】、"));
    }

    @Test
    void aLineInATableWithoutMarkIsNotTurnedIntoAction() {
        Script script = Scripts.read("《巷口》\n1-1 日 内 面馆\n△下面。\n热干面\t8元\n");

        assertThat(script.scenes().flatMap(scene -> scene.lines().stream()))
                .extracting(Line::kind)
                .containsExactly(LineKind.ACTION, LineKind.ACTION);
        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.UNMARKED_LINE.id());
            assertThat(finding.fix()).isEmpty();
        });
    }

    private static String randomScript(long seed) {
        var random = new Random(seed);
        return "《巷口》\n第1集\n1-1 日 内 面馆\n人物：陈小满\n"
                + IntStream.range(0, 5 + random.nextInt(30))
                        .mapToObj(_ -> LINES.get(random.nextInt(LINES.size())))
                        .collect(Collectors.joining("\n"));
    }

    private static String words(String text) {
        return text.codePoints()
                .filter(Character::isIdeographic)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Whether all characters of one text stand in the other in the same order. */
    private static boolean isWithin(String one, String other) {
        int at = 0;
        for (int i = 0; i < one.length(); i++, at++) {
            at = other.indexOf(one.charAt(i), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
