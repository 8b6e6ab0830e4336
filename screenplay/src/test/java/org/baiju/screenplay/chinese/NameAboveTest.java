package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.baiju.finding.Fixes;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speeches below the name of who says them. */
class NameAboveTest {
    private static final String SCENE = "《巷口》\n1-1 日 内 面馆\n人物：陈小满、江川\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            陈小满\\n过早了冇？             | 陈小满 | -       | 过早了冇？ | 陈小满 | -
            陈小满（笑）\\n过早了冇？       | 陈小满 | 笑      | 过早了冇？ | 陈小满 | 笑
            陈小满\\n（笑）\\n过早了冇？     | 陈小满 | 笑      | 过早了冇？ | 陈小满 | 笑
            陈小满（OS）\\n（笑）\\n过早了冇？| 陈小满 | OS，笑  | 过早了冇？ | 陈小满 | OS，笑
            陈小满OS\\n过早了冇？           | 陈小满 | OS      | 过早了冇？ | 陈小满 | OS
            　　陈小满\\n　　过早了冇？       | 陈小满 | -       | 过早了冇？ | 陈小满 | -
            **陈小满**\\n“过早了冇？”       | 陈小满 | -       | 过早了冇？ | 陈小满 | -
            旁白\\n那一年，她二十六岁。     | -      | VO      | 那一年，她二十六岁。 | 旁白 | -
            内心独白\\n走吧。               | -      | OS      | 走吧。     | 内心独白 | -
            陈小满\\t过早了冇？             | 陈小满 | -       | 过早了冇？ | 陈小满 | -
            陈小满（笑）\\t我说：过早了冇？ | 陈小满 | 笑      | 我说：过早了冇？ | 陈小满 | 笑
            """)
    void whoIsKnownSpeaksBelowTheirName(
            String written, String speaker, String delivery, String text, String cue, String extension) {
        Script script = Scripts.read(SCENE + written.translateEscapes());

        assertThat(Scripts.rules(script)).doesNotContain("script.unmarked-line", "script.speaker-not-listed");
        assertThat(script.scenes().flatMap(scene -> scene.lines().stream()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(LineKind.DIALOGUE);
                    assertThat(line.speaker()).isEqualTo(speaker);
                    assertThat(line.delivery()).isEqualTo(delivery);
                    assertThat(line.text()).isEqualTo(text);
                    assertThat(line.cue()).isEqualTo(new Cue(cue, extension, false));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "周桂香\n过早了冇？",
                "陈小满",
                "陈小满\n\n过早了冇？",
                "陈小满\n江川",
                "陈小满\n△她走。",
                "陈小满\n字幕：三天后",
                "陈小满\n【三天后】",
                "陈小满\n1-2 夜 外 江滩\n△她走。",
                "陈小满\n本集完",
                "字幕\n三天后",
                "三天后\n他们来了。",
                "面馆\n雨停了。",
                "陈小满走了\n雨停了。",
                "陈小满。\n雨停了。",
                "特写\n面碗",
                "\t雨停了。",
                "三天后\t雨停了。",
            })
    void nobodySpeaksBelowAnythingElse(String written) {
        Script script = Scripts.read(SCENE + "面馆：（广播）欢迎。\n" + written);

        assertThat(script.scenes().flatMap(scene -> scene.lines().stream()).skip(1))
                .noneMatch(line -> line.kind() == LineKind.DIALOGUE);
    }

    @Test
    void aParagraphSetApartIsOneSpeech() {
        Script script = Scripts.read(SCENE + "\n陈小满（OS）\n过早了冇？\n多放芝麻酱。\n\n江川\n两碗！\n\n她下面。");

        assertThat(lines(script))
                .extracting(Line::speaker, Line::delivery, Line::text, line -> line.cue() != null)
                .containsExactly(
                        tuple("陈小满", "OS", "过早了冇？", true),
                        tuple("陈小满", "OS", "多放芝麻酱。", false),
                        tuple("江川", null, "两碗！", true),
                        tuple(null, null, "她下面。", false));
    }

    @Test
    void amongLinesWithoutGapsOnlyTheNextIsSaid() {
        Script script = Scripts.read(SCENE + "△她下面。\n陈小满\n过早了冇？\n她放下碗。\n江川\n两碗！");

        assertThat(lines(script))
                .extracting(Line::kind, Line::text)
                .containsExactly(
                        tuple(LineKind.ACTION, "她下面。"),
                        tuple(LineKind.DIALOGUE, "过早了冇？"),
                        tuple(LineKind.ACTION, "她放下碗。"),
                        tuple(LineKind.DIALOGUE, "两碗！"));
        assertThat(Scripts.rules(script)).containsExactly("script.unmarked-line");
    }

    @Test
    void whoHasABiographyIsKnown() {
        Script script = Scripts.read("《巷口》\n人物小传：\n周桂香（80岁）：老街坊。\n第1集\n1-1 日 内 面馆\n周桂香\n慢点吃。");

        assertThat(lines(script)).extracting(Line::speaker).containsExactly("周桂香");
    }

    @Test
    void whatIsWrittenInTheHouseFormatKeepsTheSpeeches() {
        Script script = Scripts.read(SCENE + "\n陈小满（OS）\n过早了冇？\n多放芝麻酱。\n");

        Script again = Scripts.read(HouseFormatWriter.write(script).text());

        assertThat(lines(again))
                .extracting(Line::speaker, Line::delivery, Line::text)
                .containsExactly(tuple("陈小满", "OS", "过早了冇？"), tuple("陈小满", "OS", "多放芝麻酱。"));
    }

    @Test
    void aSpeakerBelowWhomAFixAddsALineKeepsTheirSpeech() {
        String text = "《巷口》\n第1集\n1-1 日 内 面馆\n人物：陈小满\n【闪回】\n陈小满\n过早了冇？\n";
        Script script = Scripts.read(text);

        assertThat(script.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(TextEdit.applyAll(text, finding.fix())).endsWith("陈小满\n过早了冇？\n【闪回结束】\n"));
    }

    @Test
    void aSlipInANameAboveIsMendedThereAndNotInTheSpeech() {
        String often = "陈小满：来了。\n".repeat(8);
        String text = "《巷口》\n1-1 日 内 面馆\n人物：陈小满\n" + often + "1-2 日 内 面馆\n人物：陈小蔓\n陈小蔓\n（笑）\n陈小蔓不在。\n";

        String mended = TextEdit.applyAll(text, Fixes.of(Scripts.read(text).findings(), _ -> true));

        assertThat(mended).endsWith("人物：陈小满\n陈小满\n（笑）\n陈小蔓不在。\n");
    }

    private static List<Line> lines(Script script) {
        return script.scenes().flatMap(scene -> scene.lines().stream()).toList();
    }
}
