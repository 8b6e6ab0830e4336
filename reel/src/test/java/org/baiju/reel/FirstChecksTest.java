package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.reel.ffmpeg.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstChecksTest {
    private static final Reel REEL = new Reel(Studio.ffmpeg());
    private static final DeliveryProfile SMALL =
            new DeliveryProfile("test", "test", 270, Duration.ofSeconds(2), Duration.ofSeconds(20), -21, 3, -1);

    @TempDir
    private Path folder;

    @Test
    void aGoodFilmPassesWithoutAWord() {
        Path film = Studio.moving(folder.resolve("film.mp4"), "270x480", 25, 3);
        CheckReport report = Studio.done(REEL.check(film, SMALL, Watcher.NONE));
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
    }

    @Test
    void blackAtTheStartInTheMiddleAndSilenceAreFound() {
        Path film = Studio.film(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "color=black:s=270x480:r=25:d=1[a];testsrc2=s=270x480:r=25:d=2[b];color=black:s=270x480:r=25:d=1.5[c];"
                        + "testsrc2=s=270x480:r=25:d=2[d];[a][b][c][d]concat=n=4",
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=48000:d=6.5",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac");
        CheckReport report = Studio.done(REEL.check(film, SMALL, Watcher.NONE));
        assertThat(rules(report)).containsExactlyInAnyOrder("reel.black-start", "reel.black", "reel.silent");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void aStillPictureIsFoundUnlessItIsTheEndCard() {
        Path film = Studio.film(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=270x480:r=25:d=1[a];color=red:s=270x480:r=25:d=5[b];testsrc2=s=270x480:r=25:d=4[c];"
                        + "color=blue:s=270x480:r=25:d=4.5[d];[a][b][c][d]concat=n=4",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");
        assertThat(rules(Studio.done(REEL.check(film, SMALL, Watcher.NONE))))
                .containsExactly("reel.no-sound", "reel.frozen");
    }

    @Test
    void shapeSizeRateLengthAndLoudnessAreComparedWithTheProfile() {
        Path film = Studio.film(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x240:r=15:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=d=1,volume=18dB",
                "-c:v",
                "mpeg4",
                "-c:a",
                "aac");
        CheckReport report = Studio.done(REEL.check(film, DeliveryProfile.VERTICAL_EPISODE, Watcher.NONE));
        assertThat(rules(report))
                .contains("reel.shape", "reel.size", "reel.codec", "reel.rate", "reel.length", "reel.sound-length")
                .contains("reel.loudness");
    }

    @Test
    void otherContainersAreReadByTheirOwnDemuxer() {
        for (String name : List.of("film.mkv", "film.ts", "film.mov")) {
            Path film = Studio.moving(folder.resolve(name), "270x480", 25, 2);
            Inspection seen = Studio.done(REEL.inspect(film, Watcher.NONE));
            assertThat(seen.picture().length()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2100));
            assertThat(seen.sound()).isNotNull();
        }
    }

    @Test
    void aTitleInsideTheFilmCannotSpeakForAFilter() {
        var spans = new MeasuredSpans();
        spans.line("    title           : [Parsed_blackdetect_1 @ 0x0] black_start:0 black_end:9 black_duration:9");
        assertThat(spans.findings(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void aPosterIsNotBlack() throws IOException {
        Path film = Studio.film(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "color=black:s=1080x1920:r=25:d=1[a];testsrc2=s=1080x1920:r=25:d=1[b];[a][b]concat=n=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "500");
        Path jpeg = Studio.done(REEL.poster(film, folder.resolve("poster.jpg"), Watcher.NONE));
        byte[] bytes = Files.readAllBytes(jpeg);
        assertThat(bytes).startsWith(0xff, 0xd8).hasSizeGreaterThan(20_000);
    }

    private static List<String> rules(CheckReport report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
