package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.Speeches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            △陈小满把面甩进竹篓。         | ACTION         | -      | -        | 陈小满把面甩进竹篓。
            ▲雨停了。                     | ACTION         | -      | -        | 雨停了。
            陈小满：过早了冇？            | DIALOGUE       | 陈小满 | -        | 过早了冇？
            陈小满（笑）：过早了冇？      | DIALOGUE       | 陈小满 | 笑       | 过早了冇？
            陈小满：（回头）过早了冇？    | DIALOGUE       | 陈小满 | 回头     | 过早了冇？
            陈小满（OS）：他是哪个？      | DIALOGUE       | 陈小满 | OS       | 他是哪个？
            陈小满os：他是哪个？          | DIALOGUE       | 陈小满 | OS       | 他是哪个？
            陈小满【VO】：那一年。        | DIALOGUE       | 陈小满 | VO       | 那一年。
            陈小满（哽咽，V.O.）：那一年。 | DIALOGUE      | 陈小满 | VO，哽咽 | 那一年。
            【陈小满】（冷）：出去。      | DIALOGUE       | 陈小满 | 冷       | 出去。
            【VO：那一年，江水很大。】    | DIALOGUE       | -      | VO       | 那一年，江水很大。
            旁白：那一年，江水很大。      | DIALOGUE       | -      | VO       | 那一年，江水很大。
            陈小满："过早了冇？"          | DIALOGUE       | 陈小满 | -        | 过早了冇？
            【字幕：三天后】              | ON_SCREEN_TEXT | -      | -        | 三天后
            字幕：三天后                  | ON_SCREEN_TEXT | -      | -        | 三天后
            【闪回结束】                  | TRANSITION     | -      | -        | 闪回结束
            【卡黑】                      | TRANSITION     | -      | -        | 卡黑
            ※闪回※                        | TRANSITION     | -      | -        | 闪回
            【特效：面汤冒出金光】        | NOTE           | -      | -        | 特效：面汤冒出金光
            （她放下筷子）                | PARENTHETICAL  | -      | -        | 她放下筷子
            （第一集完）                  | TRANSITION     | -      | -        | （第一集完）
            """)
    void everyKindOfLineIsTold(String written, LineKind kind, String speaker, String delivery, String text) {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n" + written);

        assertThat(scene.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.speaker()).isEqualTo(speaker);
            assertThat(line.delivery()).isEqualTo(delivery);
            assertThat(line.text()).isEqualTo(text);
        });
    }

    @Test
    void castKeepsStatesGroupsAndQuantities() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n人物：陈小满【幼年】、士兵×10、村民甲/乙/丙、观众*N、周奶奶（病中） /NPC：食客\n△下面。");

        assertThat(scene.cast())
                .containsExactly(
                        new CastMember("陈小满", "幼年", null),
                        new CastMember("士兵", null, "10"),
                        new CastMember("村民甲", null, null),
                        new CastMember("村民乙", null, null),
                        new CastMember("村民丙", null, null),
                        new CastMember("观众", null, "N"),
                        new CastMember("周奶奶", "病中", null),
                        new CastMember("食客", null, "N"));
    }

    @Test
    void propsAreListed() {
        assertThat(Scripts.onlyScene("1-1 日 内 面馆\n道具：竹篓、芝麻酱、旧账本\n△下面。").props()).containsExactly("竹篓", "芝麻酱", "旧账本");
    }

    @Test
    void anUnmarkedLineIsKeptAsActionAndReportedWithAFix() {
        String text = "《巷口》\n1-1 日 内 面馆\n  雨越下越大。\n";
        Script script = Scripts.read(text);

        assertThat(script.scenes().findFirst().orElseThrow().lines())
                .extracting(Line::kind)
                .containsExactly(LineKind.ACTION);
        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("script.unmarked-line");
            assertThat(org.baiju.finding.TextEdit.applyAll(text, finding.fix())).contains("\n  △雨越下越大。");
        });
    }

    @Test
    void aSpeakerWhoIsNotListedIsReportedOnceWithAFix() {
        String text = "《巷口》\n1-1 日 内 面馆\n人物：陈小满\n江川：老板！\n江川：两碗！\n陈小满：来了。\n周奶奶（OS）：哪个？\n众人：好！";
        Script script = Scripts.read(text);

        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("script.speaker-not-listed");
            assertThat(finding.found()).isEqualTo("江川");
            assertThat(org.baiju.finding.TextEdit.applyAll(text, finding.fix())).contains("人物：陈小满、江川\n");
        });
    }

    @Test
    void theFirstActionTellsWhatASceneIsAbout() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n人物：陈小满\n陈小满：来了！\n△她端起一碗面。");

        assertThat(scene.synopsis()).isEqualTo("她端起一碗面。");
    }

    @Test
    void speechesAreCountedPerPerson() {
        Script script = Scripts.read("1-1 日 内 面馆\n人物：陈小满、江川\n陈小满：来了！\n1-2 夜 内 面馆\n人物：陈小满\n陈小满：走了。\n陈小满：真走了。");

        assertThat(Speeches.listOf(script)).isEqualTo(List.of(new Speeches("陈小满", 2, 3), new Speeches("江川", 1, 0)));
    }
}
