package org.baiju.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.baiju.finding.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "陈小满：一二三四五六七八九, 2000",
        "陈小满：一二三，四五六！七八九……, 2000",
        "陈小满（OS）：一二三四五六七八九, 2000",
        "【字幕：一二三四五六七八九】, 2000",
        "△她笑了。, 1500",
        "△一二三四五六七八九十一二三四五六七八九十多, 3000",
        "【卡黑】, 0",
        "（停顿）, 0"
    })
    void aLineTakesTheTimeItsCharactersTake(String written, long millis) {
        Line line = Scripts.onlyScene("1-1 日 内 面馆\n" + written).lines().getFirst();

        assertThat(Lengths.MINI_SERIES.of(line)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aScriptIsAsLongAsItsScenes() {
        Script script = Scripts.read("第1集\n1-1 日 内 面馆\n△一。\n1-2 日 内 面馆\n陈小满：一二三四五六七八九\n第2集\n2-1 日 内 面馆\n△二。");

        assertThat(Lengths.MINI_SERIES.of(script.episodes().getFirst())).isEqualTo(Duration.ofMillis(3500));
        assertThat(Lengths.MINI_SERIES.of(script)).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 1", "6, 2", "40, 8", "41, 9"})
    void eighthsAreDerivedFromSecondsAndRoundedUp(int actionLines, int eighths) {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n" + "△一。\n".repeat(actionLines));

        assertThat(Lengths.MINI_SERIES.eighths(scene)).isEqualTo(eighths);
    }

    @Test
    void noScriptPlaysAtNoPace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(0, 1.5, 20))
                .withMessageContaining("0.0");
    }

    @Test
    void anEnglishWordCountsAsAlmostTwoChineseCharacters() {
        Line english = Line.of(LineKind.DIALOGUE, "Nobody's forgotten you, old man.", new Where.Text(1, 1, 0));
        Line chinese = Line.of(LineKind.DIALOGUE, "没人把你忘了老头儿", new Where.Text(1, 1, 0));

        assertThat(Lengths.MINI_SERIES.of(english)).isEqualTo(Lengths.MINI_SERIES.of(chinese));
    }
}
