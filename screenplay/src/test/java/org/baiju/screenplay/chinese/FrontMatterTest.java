package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final String SCENE = "\n第1集\n1-1 日 内 面馆\n△下面。";

    @ParameterizedTest
    @ValueSource(strings = {"《巷口热干面》", "剧名：《巷口热干面》", "剧名：巷口热干面", "# 《巷口热干面》", "《巷口热干面》第三稿"})
    void theTitleIsFound(String written) {
        assertThat(Scripts.read(written + SCENE).title()).isEqualTo("巷口热干面");
    }

    @Test
    void withoutTitleTheFileNameServes() {
        Script script = Scripts.read(SCENE);

        assertThat(script.title()).isEqualTo("面馆");
        assertThat(Scripts.rules(script)).containsExactly("script.no-title");
    }

    @Test
    void theOutlineMayHaveSeveralParagraphs() {
        FrontMatter front = Scripts.read("《巷口》\n大纲：小满回家。\n婆婆忘了她。\n\n人物小传：\n陈小满（26岁）：厨师。" + SCENE)
                .frontMatter();

        assertThat(front.synopsis()).isEqualTo("小满回家。\n婆婆忘了她。");
        assertThat(front.people()).singleElement().extracting(Person::name).isEqualTo("陈小满");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            罗金水（年轻时34岁）：水手。    | 年轻时，水手。
            陈小满（女，26岁）：厨师。      | 女，厨师。
            陈小满（26岁，孤儿）：厨师。    | 孤儿，厨师。
            陈小满（女，26岁，孤儿）：厨师。 | 女，孤儿，厨师。
            陈小满（女主）：厨师。          | 女主，厨师。
            陈小满（26岁）：厨师。          | 厨师。
            陈小满（74888岁）：神仙。       | 74888岁，神仙。
            """)
    void whatABracketSaysBesidesTheAgeIsKept(String written, String description) {
        FrontMatter front = Scripts.read("《巷口》\n人物小传：\n" + written + SCENE).frontMatter();

        assertThat(front.people())
                .singleElement()
                .extracting(Person::description)
                .isEqualTo(description);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            陈小满（26岁）：厨师。         | 陈小满 | 26
            陈小满（女，26）：厨师。       | 陈小满 | 26
            陈小满：女，26岁，厨师。       | 陈小满 | 26
            1、陈小满（26）：厨师。        | 陈小满 | 26
            陈小满，26岁，厨师。           | 陈小满 | 26
            罗金山（年轻时34岁）：水手。   | 罗金山 | 34
            兰姨：裁缝。                   | 兰姨   | -
            """)
    void peopleAreReadWithTheirAges(String written, String name, Integer age) {
        FrontMatter front = Scripts.read("《巷口》\n人物小传：\n" + written + SCENE).frontMatter();

        assertThat(front.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(person.age()).isEqualTo(age);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            **陈小满**：26岁，厨师。            | 陈小满 | 26 | 26岁，厨师。
            **陈小满（26岁）**：厨师。          | 陈小满 | 26 | 厨师。
            【陈小满】26岁，厨师。              | 陈小满 | 26 | 26岁，厨师。
            【陈小满】（26岁）：厨师。          | 陈小满 | 26 | 厨师。
            （1）陈小满：26岁，厨师。           | 陈小满 | 26 | 26岁，厨师。
            ①陈小满，女，26岁，厨师。           | 陈小满 | 26 | 女，26岁，厨师。
            一、陈小满：26岁。                  | 陈小满 | 26 | 26岁。
            - 陈小满 女 26岁 厨师               | 陈小满 | 26 | 女 26岁 厨师
            陈小满、女、26岁、厨师              | 陈小满 | 26 | 女、26岁、厨师
            陈小满/26岁/厨师                    | 陈小满 | 26 | 26岁/厨师
            陈小满——女，26岁，厨师。            | 陈小满 | 26 | 女，26岁，厨师。
            兰姨，裁缝。                        | 兰姨   | -  | 裁缝。
            姓名：陈小满                        | 陈小满 | -  | ''
            姓名：陈小满（26岁）\\n身份：厨师    | 陈小满 | 26 | 身份：厨师
            姓名：陈小满\\n年龄：26岁\\n身份：厨师\\n性格：泼辣 | 陈小满 | 26 | 身份：厨师，性格：泼辣
            女主：陈小满，26岁，厨师            | 陈小满 | 26 | 26岁，厨师
            女主：\\n陈小满，26岁，厨师         | 陈小满 | 26 | 26岁，厨师
            陈小满：\\n身份：厨师               | 陈小满 | -  | 身份：厨师
            """)
    void biographiesAreReadInEveryLayout(String written, String name, Integer age, String description) {
        FrontMatter front = Scripts.read("《巷口》\n人物小传：\n" + written.translateEscapes() + SCENE)
                .frontMatter();

        assertThat(front.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo(name);
            assertThat(person.age()).isEqualTo(age);
            assertThat(person.description()).isEqualTo(description);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "她从武汉回来，开了一家面馆。",
                "第一集：小满拖着箱子回到巷口。",
                "题材：都市",
                "类型：家庭",
                "集数：80集",
                "单集时长：90秒",
                "编剧：佚名",
                "【世界观】江城。",
                "人物关系：母女",
                "分集大纲\n小满，回来了。",
            })
    void whatIsNoBiographyIsKeptAsANote(String written) {
        FrontMatter front = Scripts.read("《巷口》\n人物小传：\n" + written + SCENE).frontMatter();

        assertThat(front.people()).isEmpty();
        assertThat(front.notes())
                .extracting(Line::text)
                .isEqualTo(written.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一句话梗概",
                "一句话故事",
                "故事梗概",
                "剧情简介",
                "一、故事大纲",
                "【一句话梗概】",
                "**剧情梗概**",
                "Logline",
                "（一）剧本大纲",
                "1. 故事概要"
            })
    void theOutlineHasManyNames(String heading) {
        String below = Scripts.read("《巷口》\n" + heading + "\n小满回家。\n集数：80集" + SCENE)
                .frontMatter()
                .synopsis();
        String beside = Scripts.read("《巷口》\n" + heading + "：小满回家。" + SCENE)
                .frontMatter()
                .synopsis();

        assertThat(below).isEqualTo("小满回家。");
        assertThat(beside).isEqualTo("小满回家。");
    }

    @Test
    void aWholeFrontMatterIsToldApart() {
        FrontMatter front = Scripts.read("""
                《巷口》
                类型：都市
                集数：80集
                一句话梗概：小满回家。
                故事大纲：
                她回到巷口。
                主要人物：
                女主角：
                陈小满（26岁）：厨师。
                男主角：
                江川，30岁，记者。
                """ + SCENE).frontMatter();

        assertThat(front.synopsis()).isEqualTo("小满回家。\n她回到巷口。");
        assertThat(front.people()).extracting(Person::name).containsExactly("陈小满", "江川");
        assertThat(front.notes()).extracting(Line::text).containsExactly("类型：都市", "集数：80集", "女主角：", "男主角：");
    }

    @Test
    void otherLinesAreKeptAsNotes() {
        FrontMatter front = Scripts.read("《巷口》\n大纲：小满回家。\n题材：都市\n编剧：佚名" + SCENE).frontMatter();

        assertThat(front.synopsis()).isEqualTo("小满回家。");
        assertThat(front.notes()).extracting(Line::text).containsExactly("题材：都市", "编剧：佚名");
    }

    @Test
    void aSummaryOfEpisodesOpensNone() {
        Script script = Scripts.read("《巷口》\n分集大纲\n第一集：小满拖着箱子回到巷口。婆婆不认得她。" + SCENE);

        assertThat(script.episodes()).hasSize(1);
        assertThat(script.frontMatter().notes()).hasSize(2);
    }
}
