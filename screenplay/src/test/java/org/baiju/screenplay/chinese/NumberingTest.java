package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource({"3,3", "十,10", "十二,12", "二十,20", "九十九,99", "一百零二,102", "两百,200", "〇八,8"})
    void chineseNumeralsCount(String written, int value) {
        assertThat(Numerals.valueOf(written)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "第十二集 过江, 12, 过江",
        "第1集：开张, 1, 开张",
        "**第3集**, 3, ''",
        "EP07 Ferry, 7, Ferry",
        "第二集《旧账本》, 2, 旧账本",
        "【第5集】, 5, ''"
    })
    void episodeHeadingsAreRead(String written, int number, String title) {
        Episode episode =
                Scripts.read(written + "\n1 日 内 面馆\n场1 日 内 面馆\n△下面。").episodes().getFirst();

        assertThat(episode.number()).isEqualTo(number);
        assertThat(episode.title()).isEqualTo(title);
    }

    @Test
    void withoutEpisodeHeadingsTheSceneNumbersTellTheEpisodes() {
        Script script = Scripts.read("1-1 日 内 面馆\n△一。\n1-2 夜 外 巷口\n△二。\n2-1 日 外 轮渡\n△三。");

        assertThat(script.episodes()).extracting(Episode::number).containsExactly(1, 2);
        assertThat(script.scenes().map(Scene::id)).containsExactly("1-1", "1-2", "2-1");
    }

    @Test
    void skippedAndRepeatedNumbersAreReported() {
        Script script = Scripts.read("""
                《巷口》
                第1集
                1-1 日 内 面馆
                △一。
                1-3 日 内 面馆
                △二。
                1-3 日 内 面馆
                △三。
                第3集
                2-1 日 内 面馆
                △四。
                第3集
                """);

        assertThat(Scripts.rules(script))
                .containsExactly(
                        "script.scene-number-skipped",
                        "script.scene-number-twice",
                        "script.episode-number-skipped",
                        "script.scene-of-other-episode",
                        "script.episode-without-scenes",
                        "script.episode-number-twice");
        assertThat(script.scenes().map(Scene::id)).containsExactly("1-1", "1-3", "1-3~2", "3-1");
    }

    @Test
    void insertedScenesSkipNothing() {
        Script script = Scripts.read("《巷口》\n第1集\n1-1 日 内 面馆\n△一。\n1-1A 日 内 面馆\n△二。\n+场 面馆 内 日\n△三。\n1-2 日 内 面馆\n△四。");

        assertThat(script.findings()).isEmpty();
        assertThat(script.scenes().map(Scene::label)).containsExactly("1", "1A", "+", "2");
    }

    @Test
    void numbersMayRunThroughTheSeason() {
        Script script = Scripts.read("《巷口》\n第1集\n场1 日 内 面馆\n△一。\n场2 日 内 面馆\n△二。\n第2集\n场3 日 内 面馆\n△三。");

        assertThat(script.findings()).isEmpty();
    }

    @Test
    void textBeforeTheFirstHeadingIsKeptAndReported() {
        Script script = Scripts.read("《巷口》\n第1集\n△雨。\n1-1 日 内 面馆\n△下面。");

        assertThat(script.scenes().map(Scene::synopsis)).containsExactly("雨。", "下面。");
        assertThat(Scripts.rules(script)).containsExactly("script.text-before-heading");
    }
}
