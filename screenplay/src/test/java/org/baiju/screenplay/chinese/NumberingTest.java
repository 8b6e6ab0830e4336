package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.chinese.numbers.Numerals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "99999999999-1, 99999999999-1",
        "1--1, 1--1",
        "-1-5, -1-5",
        "1-1234, 1-1234",
        "1-1-1-1, 1-1-1-1",
        "1-0, 1-0",
        "第99999999999场, 99999999999",
        "第零场, 零",
        "第一百零零场, 一百零零"
    })
    void aNumberThatCountsNothingIsNamedAndNoPartOfThePlace(String written, String number) {
        Script script = Scripts.read("《巷口》\n第1集\n" + written + " 日 内 面馆\n△一。");

        Scene scene = script.scenes().findFirst().orElseThrow();
        assertThat(scene.number()).isEqualTo(number);
        assertThat(scene.heading()).extracting(Heading::place).isEqualTo("面馆");
        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("script.scene-number-odd");
            assertThat(finding.found()).isEqualTo(number);
            assertThat(finding.expected()).startsWith("1-1");
        });
    }

    @Test
    void theFixOfAnOddNumberTakesOneThatIsFree() {
        String text = "《巷口》\n第1集\n1-1 日 内 面馆\n△一。\n1--2 日 内 面馆\n△二。\n";

        Finding finding = Scripts.read(text).findings().getFirst();

        assertThat(TextEdit.applyAll(text, finding.fix())).contains("\n1-2 日 内 面馆");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"第零集, 0, 第1集", "第0集, 0, 第1集", "第一百零零集, 100, 第100集", "第一百二集, 102, 第102集", "EP00, 0, 第1集"})
    void anEpisodeNumberThatCountsNothingIsNamed(String written, int number, String expected) {
        Script script = Scripts.read("《巷口》\n" + written + "\n场1 日 内 面馆\n△一。");

        assertThat(script.episodes()).extracting(Episode::number).containsExactly(number);
        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("script.episode-number-odd");
            assertThat(finding.found()).isEqualTo(written);
            assertThat(finding.expected()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二", "一十二", "二十", "一百", "一百零二", "一百一十二", "百十二", "两百二十", "一〇二", "零八", "12"})
    void numeralsAsPeopleWriteThemAreWellFormed(String numeral) {
        assertThat(Numerals.isWellFormed(numeral)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"零", "〇", "000", "一百零零", "一百二", "十十", "二三十", "百百", "一百十零"})
    void numeralsThatNobodyCanCountAreNot(String numeral) {
        assertThat(Numerals.isWellFormed(numeral)).isFalse();
    }
}
