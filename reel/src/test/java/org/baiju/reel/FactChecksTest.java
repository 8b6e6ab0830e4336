package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.reel.CheckReport.Loudness;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Inspection.Rate;
import org.baiju.reel.Inspection.Sound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactChecksTest {
    private static final Rate STEADY = new Rate(25, 1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aFilmAsItShouldBeGivesNoFinding() {
        assertThat(findings(picture(1080, 1920), sound(60_000))).isEmpty();
    }

    @ParameterizedTest(name = "{0}×{1}")
    @CsvSource({
        "1080, 1920, ''",
        "1082, 1920, ''",
        "1920, 1080, reel.shape",
        "1080, 1440, reel.shape",
        "720, 1280, reel.size",
        "480, 640, reel.shape reel.size"
    })
    void shapeAndSizeAreComparedWithTheProfile(int width, int height, String rules) {
        assertThat(rules(findings(picture(width, height), sound(60_000)))).isEqualTo(words(rules));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "h264, yuv420p, bt709, ''",
        "hevc, yuv420p10le, bt709, ''",
        "h264, yuv422p, bt709, reel.pixel-format",
        "mpeg4, yuv420p, bt709, reel.codec",
        "hevc, yuv420p10le, smpte2084, reel.hdr",
        "h264, yuv420p10le, arib-std-b67, reel.hdr"
    })
    void theCodingIsOneThatPlaysEverywhere(String codec, String format, String transfer, String rules) {
        var picture = new Picture(codec, 1080, 1920, 0, true, format, transfer, STEADY, STEADY, MINUTE);

        assertThat(rules(findings(picture, sound(60_000)))).isEqualTo(words(rules));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({"24000, 1001, ''", "60, 1, ''", "22, 1, reel.rate", "120, 1, reel.rate", "0, 0, reel.rate"})
    void theRateLiesBetweenFilmAndSixty(int frames, int seconds, String rules) {
        var rate = new Rate(frames, seconds);
        var picture = new Picture("h264", 1080, 1920, 0, true, "yuv420p", "bt709", rate, rate, MINUTE);

        assertThat(rules(findings(picture, sound(60_000)))).isEqualTo(words(rules));
    }

    @Test
    void aTurnedStretchedAndUnsteadyPictureIsToldInThatOrder() {
        var picture = new Picture(
                "h264", 1080, 1920, 90, false, "yuv420p", "bt709", new Rate(287, 10), new Rate(30, 1), MINUTE);

        assertThat(findings(picture, sound(60_000)))
                .extracting(Finding::rule, Finding::severity, Finding::found)
                .containsExactly(
                        tuple("reel.rotated", Severity.INFO, "90°"),
                        tuple("reel.pixel-shape", Severity.WARNING, "1080×1920"),
                        tuple("reel.variable-rate", Severity.WARNING, "28.70"));
    }

    @ParameterizedTest
    @CsvSource({"59_900, ''", "59_899, reel.sound-length", "62_000, ''", "62_001, reel.sound-length"})
    void soundMayBeTwoFramesShorterOrTwoSecondsLonger(String millis, String rules) {
        assertThat(rules(findings(picture(1080, 1920), sound(Long.parseLong(millis.replace("_", ""))))))
                .isEqualTo(words(rules));
    }

    @ParameterizedTest
    @CsvSource({"19, reel.length", "20, ''", "300, ''", "301, reel.length"})
    void theLengthIsThatOfAnEpisode(int seconds, String rules) {
        Duration length = Duration.ofSeconds(seconds);
        var picture = new Picture("h264", 1080, 1920, 0, true, "yuv420p", "bt709", STEADY, STEADY, length);

        assertThat(rules(findings(picture, sound(seconds * 1000L)))).isEqualTo(words(rules));
    }

    @Test
    void aFilmWithoutSoundFailsAndALabelIsOnlyNoted() {
        var film = new Inspection(Container.MP4, MINUTE, picture(1080, 1920), null, "{\"Label\":\"1\"}");
        List<Finding> findings = new FactChecks(film, DeliveryProfile.VERTICAL_EPISODE).findings();

        assertThat(findings)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("reel.no-sound", Severity.ERROR), tuple("reel.ai-label", Severity.INFO));
        assertThat(new CheckReport(film, null, findings).passed()).isFalse();
        assertThat(new CheckReport(film, null, findings.subList(1, 2)).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-16, -1.0, ''",
        "-15, -1.0, ''",
        "-17.1, -3, reel.loudness",
        "-14.9, -3, reel.loudness",
        "-16, -0.9, reel.true-peak",
        "-9, 0.4, reel.loudness reel.true-peak"
    })
    void loudnessMayBeOffByItsTolerance(double lufs, double peak, String rules) {
        List<Finding> findings = FactChecks.loudness(new Loudness(lufs, peak), DeliveryProfile.VERTICAL_EPISODE);

        assertThat(rules(findings)).isEqualTo(words(rules));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.source()).contains("AES TD1004"));
    }

    private static Picture picture(int width, int height) {
        return new Picture("h264", width, height, 0, true, "yuv420p", "bt709", STEADY, STEADY, MINUTE);
    }

    private static Sound sound(long millis) {
        return new Sound("aac", 2, 48_000, Duration.ofMillis(millis));
    }

    private static List<Finding> findings(Picture picture, @Nullable Sound sound) {
        var film = new Inspection(Container.MP4, picture.length(), picture, sound, null);
        return new FactChecks(film, DeliveryProfile.VERTICAL_EPISODE).findings();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
