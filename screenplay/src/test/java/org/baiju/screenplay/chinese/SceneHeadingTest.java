package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneHeadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1-1 夜 外 街边摊                          | 1 | 街边摊       | 夜   | EXT
            1-1日内灵堂                               | 1 | 灵堂         | 日   | INT
            1-3日外 裴氏集团楼下                      | 3 | 裴氏集团楼下 | 日   | EXT
            场1-1 金銮殿 日 内                        | 1 | 金銮殿       | 日   | INT
            场景一 陈家客厅 日                        | 1 | 陈家客厅     | 日   | -
            夜 外 无间狱                              | 1 | 无间狱       | 夜   | EXT
            场景：萧家,日,内                          | 1 | 萧家         | 日   | INT
            1-1、面馆 深夜 外                         | 1 | 面馆         | 深夜 | EXT
            1.1 面馆 内 日                            | 1 | 面馆         | 日   | INT
            1-2 面馆 日/内                            | 2 | 面馆         | 日   | INT
            **1-1日 内 面馆**                         | 1 | 面馆         | 日   | INT
            内景 客厅 - 夜                            | 1 | 客厅         | 夜   | INT
            INT. 面馆 - NIGHT                         | 1 | 面馆         | NIGHT | INT
            INT./EXT. 出租车 - MIDNIGHT               | 1 | 出租车       | MIDNIGHT | INT_EXT
            INT。 医院-夜                             | 1 | 医院         | 夜   | INT
            【场景 1：面馆 - 内（日）】               | 1 | 面馆         | 日   | INT
            1 场景：【夜 面馆 外】                    | 1 | 面馆         | 夜   | EXT
            场次（1）地点：面馆，夜，内；出场人物：陈小满 | 1 | 面馆      | 夜   | INT
            +场 面馆 内 日                            | + | 面馆         | 日   | INT
            1-2A 日 内 面馆                           | 2A | 面馆        | 日   | INT
            1-1 外 日 面馆                            | 1 | 面馆         | 日   | EXT
            １－１　日　内　面馆                      | 1 | 面馆         | 日   | INT
            1-1 日月湾 日 外                          | 1 | 日月湾       | 日   | EXT
            1-1 日内瓦酒店 夜 内                      | 1 | 日内瓦酒店   | 夜   | INT
            1-1 亥时三刻 外 城门                      | 1 | 城门         | 亥时三刻 | EXT
            1-1 日 内/外 轮渡                         | 1 | 轮渡         | 日   | INT_EXT
            第1场 面馆 傍晚 内                        | 1 | 面馆         | 傍晚 | INT
            [场景]：内景・面馆・日                    | 1 | 面馆         | 日   | INT
            1-1 日 面馆内 内                          | 1 | 面馆内       | 日   | INT
            1-1 面馆                                  | 1 | 面馆         | -    | -
            1-1 日 内 面馆·后厨                       | 1 | 面馆·后厨    | 日   | INT
            """)
    void everyFieldOfAHeadingIsRead(String written, String label, String place, String time, IntExt intExt) {
        Scene scene = Scripts.onlyScene("《巷口》\n第1集\n" + written + "\n△陈小满下面。\n");
        Heading heading = Scripts.headingOf(scene);

        assertThat(scene.label()).isEqualTo(label);
        assertThat(heading.place()).isEqualTo(place);
        assertThat(heading.time() == null ? null : heading.time().written()).isEqualTo(time);
        assertThat(heading.intExt()).isEqualTo(intExt);
        assertThat(scene.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "△众人一起走进屋内",
                "他推开门，走进屋内",
                "陈小满：今天日头好，我们去外",
                "3.5亿现金堆在桌上！",
                "场面一片混乱",
                "场景一变，众人都愣住了。",
                "10-12个食客涌进来，坐满了。",
                "第三集里他要回来",
                "夜深了 屋外",
            })
    void proseIsNoHeading(String prose) {
        assertThat(Scripts.read("第1集\n1-1 日 内 面馆\n" + prose + "\n").scenes()).hasSize(1);
    }

    @Test
    void aHeadingMayBeSplitOverLines() {
        Scene byKeys = Scripts.onlyScene("第1集\n场次：1\n地点：面馆\n时间：夜\n内外景：内\n△下雨。");
        Scene byLine = Scripts.onlyScene("第1集\n1-1\n面馆 深夜 外\n△下雨。");

        assertThat(byKeys.heading()).isNotNull().satisfies(heading -> {
            assertThat(heading.place()).isEqualTo("面馆");
            assertThat(heading.intExt()).isEqualTo(IntExt.INT);
        });
        assertThat(byLine.heading()).isNotNull().satisfies(heading -> {
            assertThat(heading.place()).isEqualTo("面馆");
            assertThat(heading.intExt()).isEqualTo(IntExt.EXT);
        });
    }

    @Test
    void marksOfMarkdownAreNoPartOfAHeading() {
        Heading heading = Scripts.headingOf(Scripts.onlyScene("第1集\n## 场景一：地下车库\n△下雨。"));

        assertThat(heading.place()).isEqualTo("地下车库");
    }

    @Test
    void flagsAreKeptApartFromThePlace() {
        Heading heading = Scripts.headingOf(Scripts.onlyScene("1-1 日 内 面馆（闪回）（雨）\n△下面。"));

        assertThat(heading.flags()).containsExactly("闪回", "雨");
        assertThat(heading.place()).isEqualTo("面馆");
        assertThat(heading.written()).isEqualTo("1-1 日 内 面馆（闪回）（雨）");
    }

    @Test
    void aSetIsToldFromItsPlace() {
        Heading heading = Scripts.headingOf(Scripts.onlyScene("1-1 日 内 面馆·后厨\n△下面。"));

        assertThat(heading.location()).isEqualTo("面馆");
        assertThat(heading.set()).isEqualTo("后厨");
    }

    @Test
    void thePeopleMayStandAboveOrInsideTheHeading() {
        Script above = Scripts.read("第1集\n人物：陈小满、周奶奶\n场景：面馆,日,内\n△下面。\n人物：江川\n场景：轮渡,夜,外\n△看江。");
        Scene inside = Scripts.onlyScene("第1集\n场次（1）地点：面馆，夜，内；出场人物：陈小满、江川\n△下面。");

        assertThat(above.scenes().map(Scene::castNames))
                .containsExactly(java.util.List.of("陈小满", "周奶奶"), java.util.List.of("江川"));
        assertThat(inside.castNames()).containsExactly("陈小满", "江川");
    }

    @ParameterizedTest
    @CsvSource({
        "1-1 面馆 内,script.heading-without-time",
        "1-1 日 面馆,script.heading-without-int-ext",
        "1-1 日 内,script.heading-without-place"
    })
    void aMissingFieldIsReportedWithItsLine(String heading, String rule) {
        Script script = Scripts.read("《巷口》\n第1集\n" + heading + "\n△下面。");

        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where()).isEqualTo(new org.baiju.finding.Where.Text(3, 1, 9));
        });
    }
}
