package org.baiju.screenplay.fountain;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Placeless;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.TitleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter on the way through Fountain. */
class FrontPageTest {

    @Test
    void frontMatterComesBackAsFrontMatterAndNotAsAnEpisode() {
        Script script = Scripts.read("""
                《巷口》
                题材：都市
                大纲：
                小满回家。
                婆婆忘了她。
                人物小传：
                陈小满（26岁）：厨师。
                兰姨：裁缝，/*爱*/唱戏。
                第1集 过早
                1-1 日 内 面馆
                △下面。
                第2集
                2-1 夜 外 江滩
                △走。
                """);

        Script again = FountainReader.read(FountainWriter.write(script), "巷口.fountain");

        assertThat(again.title()).isEqualTo("巷口");
        assertThat(again.frontMatter().synopsis()).isEqualTo("小满回家。\n婆婆忘了她。");
        assertThat(Placeless.of(again).frontMatter().people())
                .isEqualTo(Placeless.of(script).frontMatter().people());
        assertThat(again.frontMatter().notes()).extracting(Line::text).containsExactly("题材：都市");
        assertThat(again.episodes()).extracting(Episode::number).containsExactly(1, 2);
        assertThat(again.scenes()).extracting(Scene::id).containsExactly("1-1", "2-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大纲: 小满回家。\n\nINT. SHOP - DAY\n\nShe cooks.\n",
                "大纲:\n\t小满回家。\n\t婆婆忘了她。\n大纲: 二稿\nTitle: 巷口\n\nINT. SHOP - DAY\n",
                "人物小传: 陈小满（26岁）：厨师\n人物小传: 没有冒号\n\nINT. SHOP - DAY\n",
                "Title: A\n人物小传:\n\t陈小满（026岁）：厨师\n\t：无名\n\nINT. SHOP - DAY\n",
                "备注: 一\nWeird key:\n    one\n    two\n备注:\n\nINT. SHOP - DAY\n",
                "Weird key:\n    one\n    two\n\nINT. SHOP - DAY\n",
            })
    void everyTitlePageIsReadBackTheSame(String text) {
        Script script = FountainReader.read(text, "shop.fountain");

        assertThat(Placeless.of(FountainReader.read(FountainWriter.write(script), "shop.fountain")))
                .isEqualTo(Placeless.of(script));
    }

    @Test
    void anEntryInOtherWordsStaysWhatItIs() {
        Script script =
                FountainReader.read("人物小传: 陈小满 厨师\nWeird key:\n\tone\n\ttwo\n\nINT. SHOP - DAY\n", "shop.fountain");

        assertThat(script.frontMatter().people()).isEmpty();
        assertThat(script.frontMatter().titlePage()).extracting(TitleEntry::key).containsExactly("人物小传", "Weird key");
        assertThat(script.frontMatter().titlePage().getLast().values()).containsExactly("one", "two");
    }

    @Test
    void aSectionMarkInsideANoteOpensNoEpisode() {
        Script script = FountainReader.read(
                "INT. SHOP - DAY\n\nShe cooks. [[ask\n# Anna\nfirst]]\n\n[[also\n# Ben\n]]\n", "shop.fountain");

        assertThat(script.episodes()).extracting(Episode::number).containsExactly(1);
        assertThat(script.scenes()).extracting(Scene::id).containsExactly("1-1");
    }
}
