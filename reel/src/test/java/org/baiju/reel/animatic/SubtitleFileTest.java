package org.baiju.reel.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.baiju.reel.animatic.Cue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleFileTest {
    private static final List<Kind> KINDS = List.of(Kind.values());

    @Test
    void onlySpeechIsSubtitledAndEverythingElseTakesItsTime() {
        assertThat(SubtitleFile.of(spec(
                        new Cue(Kind.ACTION, 1.5, "", "她开门。"),
                        new Cue(Kind.DIALOGUE, 2, "陈小满", "来了。"),
                        new Cue(Kind.ON_SCREEN_TEXT, 3.25, "", "三天后"),
                        new Cue(Kind.DIALOGUE, 1, "", "那一年。"))))
                .isEqualTo("""
                        WEBVTT

                        00:00:01.500 --> 00:00:03.500 line:78% align:center
                        <v 陈小满>来了。

                        00:00:06.750 --> 00:00:07.750 line:78% align:center
                        那一年。
                        """);
    }

    @Test
    void longSpeechIsShownTwoLinesAtATimeAndSharesItsTime() {
        String file = SubtitleFile.of(spec(new Cue(Kind.DIALOGUE, 6, "", "面".repeat(45))));

        assertThat(file.lines().filter(line -> line.contains("-->")))
                .containsExactly(
                        "00:00:00.000 --> 00:00:04.000 line:78% align:center",
                        "00:00:04.000 --> 00:00:06.000 line:78% align:center");
        assertThat(file.lines().filter(line -> line.startsWith("面")))
                .containsExactly("面".repeat(15), "面".repeat(15), "面".repeat(15));
    }

    @Test
    void theClockRunsBeyondAnHour() {
        Cue[] cues = Collections.nCopies(7, new Cue(Kind.ACTION, 600, "", "雨。")).toArray(Cue[]::new);
        cues[6] = new Cue(Kind.DIALOGUE, 1.0005, "", "完。");

        assertThat(SubtitleFile.of(spec(cues))).contains("01:00:00.000 --> 01:00:01.001");
    }

    @Test
    void markupOfAScriptIsTextAndEndsNoCue() {
        String file = SubtitleFile.of(spec(new Cue(Kind.DIALOGUE, 2, "<b>&", "<i>a</i> & b\n\nNOTE x --> y")));

        assertThat(file).contains("<v &lt;b&gt;&amp;>&lt;i&gt;a&lt;/i&gt;").doesNotContain("<i>", "x --> y");
        assertThat(file.strip().split("\n\n")).hasSize(2);
    }

    @Test
    void aSpeakerOfSeveralLinesStaysOnOne() {
        String file = SubtitleFile.of(spec(new Cue(Kind.DIALOGUE, 2, "陈\n\n小满", "来了。")));

        assertThat(file.strip().split("\n\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 600.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aCueStandsForSomeTimeAndNotForever(double seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cue(Kind.ACTION, seconds, "", "雨。"))
                .withMessageContaining(String.valueOf(seconds));
    }

    @Test
    void anAnimaticHasSomeCuesAndNotTooMany() {
        Cue cue = new Cue(Kind.ACTION, 1, "", "雨。");

        assertThatIllegalArgumentException().isThrownBy(SubtitleFileTest::spec).withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(Collections.nCopies(601, cue).toArray(Cue[]::new)))
                .withMessageContaining("not 601");
        assertThat(spec(cue, cue).seconds()).isEqualTo(2);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cardsFollowEachOtherWithoutAGapAndFillTheFilm(long seed) {
        var random = new Random(seed);
        Cue[] cues = random.ints(1 + random.nextInt(20), 0, 3)
                .mapToObj(kind -> new Cue(
                        KINDS.get(kind), 0.1 + random.nextDouble() * 5, "", "面馆开门了。".repeat(1 + random.nextInt(30))))
                .toArray(Cue[]::new);
        AnimaticSpec spec = spec(cues);

        List<Card> cards = Cards.of(spec);

        assertThat(cards.getFirst().firstFrame()).isZero();
        assertThat(cards.getLast().endFrame()).isEqualTo(Math.round(spec.seconds() * Card.RATE));
        for (int i = 1; i < cards.size(); i++) {
            assertThat(cards.get(i).firstFrame()).isEqualTo(cards.get(i - 1).endFrame());
            assertThat(cards.get(i).endFrame()).isGreaterThan(cards.get(i).firstFrame());
        }
        assertThat(cards).allSatisfy(card -> assertThat(card.body()).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void whileSomebodySpeaksTheActionBeforeStaysUntilTheSceneEnds() {
        var setting = new Setting(true, false, "内景 · 日");
        var first = new AnimaticScene(
                "1-1",
                "面馆",
                setting,
                "",
                List.of(new Cue(Kind.ACTION, 1, "", "她开门。"), new Cue(Kind.DIALOGUE, 1, "陈小满", "来了。")));
        var second = new AnimaticScene("1-2", "轮渡", setting, "", List.of(new Cue(Kind.DIALOGUE, 1, "江川", "走。")));

        assertThat(Cards.of(new AnimaticSpec("巷口", "第 1 集", List.of(first, second))))
                .containsExactly(
                        new Card(0, 0, 25, Kind.ACTION, List.of("她开门。"), ""),
                        new Card(0, 25, 50, Kind.DIALOGUE, List.of("她开门。"), "陈小满"),
                        new Card(1, 50, 75, Kind.DIALOGUE, List.of(), "江川"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, INSIDE_DAY",
        "true, true, INSIDE_NIGHT",
        "false, false, OUTSIDE_DAY",
        "false, true, OUTSIDE_NIGHT"
    })
    void eachKindOfSettingHasItsColours(boolean inside, boolean night, Palette palette) {
        assertThat(Palette.of(new Setting(inside, night, ""))).isEqualTo(palette);
    }

    @Test
    void wordsThatAreDrawnNeverStandInACommand(@TempDir Path folder) throws IOException {
        var texts = new Texts();
        String hostile = "x':enable=0,movie=/etc/passwd";

        assertThat(texts.name(hostile)).isEqualTo("t0.txt");
        assertThat(texts.name("面馆")).isEqualTo("t1.txt");
        assertThat(texts.name(hostile)).isEqualTo("t0.txt");
        texts.writeTo(folder);
        assertThat(folder.resolve("t0.txt")).hasContent(hostile);
        assertThat(folder.resolve("t1.txt")).hasContent("面馆");
    }

    private static AnimaticSpec spec(Cue... cues) {
        var scene = new AnimaticScene("1-1", "面馆", new Setting(true, false, "内景 · 日"), "", List.of(cues));
        return new AnimaticSpec("巷口热干面", "第 1 集", List.of(scene));
    }
}
