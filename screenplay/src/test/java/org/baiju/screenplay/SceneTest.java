package org.baiju.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1-1 日 内 面馆·后厨      | 面馆       | 后厨
            1-1 日 内 面馆—后厨    | 面馆       | 后厨
            1-1 日 内 面馆           | 面馆       | -
            """)
    void aPlaceIsToldFromItsSet(String written, String location, @org.jspecify.annotations.Nullable String set) {
        Heading heading = Scripts.headingOf(Scripts.onlyScene(written + "\n△下面。"));

        assertThat(heading.location()).isEqualTo(location);
        assertThat(heading.set()).isEqualTo(set);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"清晨, DAWN", "日, DAY", "黄昏, DUSK", "傍晚, DUSK", "夜, NIGHT", "深夜, NIGHT", "子时三刻, NIGHT", "午时, DAY"})
    void theTimeOfDayKeepsItsWordAndKnowsItsLight(String written, DayPart part) {
        Heading heading = Scripts.headingOf(Scripts.onlyScene("1-1 " + written + " 内 面馆\n△下面。"));

        assertThat(heading.time()).isEqualTo(new TimeOfDay(written, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日月湾", "外滩", "内江", "夜市", "晨光小学"})
    void aPlaceThatBeginsLikeATimeIsAPlace(String place) {
        Heading heading = Scripts.headingOf(Scripts.onlyScene("1-1 日 内 " + place + "\n△下面。"));

        assertThat(heading.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-5天后，他会回来的！", "1.5米高的柜台。", "陈小满：1-1 日 内 面馆", "△1-1 日 内 面馆里坐满了人。", "她看了看表，7点30分。"})
    void aSentenceThatBeginsLikeAHeadingOpensNoScene(String line) {
        assertThat(Scripts.onlyScene("1-1 日 内 面馆\n△下面。\n" + line).lines()).hasSize(2);
    }

    @Test
    void rolesAreThePeopleWithoutTheCrowds() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n人物：陈小满、食客×4、周奶奶\n△下面。");

        assertThat(scene.roles()).containsExactly("陈小满", "周奶奶");
        assertThat(scene.castNames()).containsExactly("陈小满", "食客", "周奶奶");
    }

    @Test
    void aVoiceAloneIsNoRole() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n陈小满（OS）：哪个？\n江川（笑，VO）：是我。\n周奶奶：进来。");

        assertThat(scene.roles()).containsExactly("周奶奶");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            【字幕：三天后】\\n陈小满：来了。\\n△她开门。 | 她开门。
            【字幕：三天后】\\n陈小满：来了。             | 来了。
            【字幕：三天后】                             | 三天后
            """)
    void theSynopsisIsActionElseSpeechElseWhatIsThere(String lines, String synopsis) {
        assertThat(Scripts.onlyScene("1-1 日 内 面馆\n" + lines.translateEscapes()).synopsis())
                .isEqualTo(synopsis);
    }

    @Test
    void aSceneWithoutALineHasNoSynopsisAndStillAnEighth() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n");

        assertThat(scene.synopsis()).isEmpty();
        assertThat(Lengths.MINI_SERIES.of(scene)).isZero();
        assertThat(Lengths.MINI_SERIES.eighths(scene)).isEqualTo(1);
    }

    @Test
    void aSlowerPaceMakesALongerScene() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n陈小满：一二三四五六七八九\n△她笑了。");

        assertThat(new Lengths(new Pace(3, 2, 20)).of(scene)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Lengths.MINI_SERIES.of(scene)).isEqualTo(Duration.ofMillis(3_500));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1.5, 20", "NaN, 1.5, 20", "4.5, -0.1, 20", "4.5, NaN, 20", "4.5, 1.5, 0"})
    void noScriptPlaysAtAnImpossiblePace(double characters, double seconds, int beat) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(characters, seconds, beat));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAddedLineNeverShortensAScene(long seed) {
        var random = new java.util.Random(seed);
        var text = new StringBuilder("1-1 日 内 面馆\n");
        Duration before = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            text.append(random.nextBoolean() ? "△" : "陈小满：")
                    .append("面".repeat(1 + random.nextInt(60)))
                    .append("\n");

            Scene scene = Scripts.onlyScene(text.toString());

            assertThat(Lengths.MINI_SERIES.of(scene)).isGreaterThan(before);
            assertThat(Lengths.MINI_SERIES.eighths(scene) * 7_500L)
                    .isBetween(
                            Lengths.MINI_SERIES.of(scene).toMillis(),
                            Lengths.MINI_SERIES.of(scene).toMillis() + 7_499);
            before = Lengths.MINI_SERIES.of(scene);
        }
    }

    @Test
    void aPersonIsCountedOncePerSceneHoweverOftenListedOrHeard() {
        Script script = Scripts.read("1-1 日 内 面馆\n人物：陈小满、陈小满\n陈小满：一。\n陈小满（OS）：二。\n旁白：三。");

        assertThat(Speeches.listOf(script)).containsExactly(new Speeches("陈小满", 1, 2));
    }
}
