package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.reel.HlsPackage.Rendition;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTest {
    private static final Reel REEL = new Reel(Studio.ffmpeg());
    private static final PackageOrder SMALL = new PackageOrder(List.of(360, 180), "ultrafast", null);

    @TempDir
    private Path folder;

    @Test
    void aSmallSourceIsNeverBlownUp() throws IOException {
        Path film = Studio.moving(folder.resolve("film.mp4"), "270x480", 30, 5);
        HlsPackage made = Studio.done(REEL.publish(film, SMALL, folder.resolve("out"), Watcher.NONE));
        assertThat(made.renditions()).extracting(Rendition::widthPx).containsExactly(270, 180);
        assertThat(made.length()).isBetween(Duration.ofMillis(4900), Duration.ofMillis(5100));
        String master = Files.readString(made.folder().resolve(made.master()));
        assertThat(master).contains("RESOLUTION=270x480", "RESOLUTION=180x320", "CODECS=\"avc1.", ",mp4a.40.2\"");
        assertThat(names(made.folder()))
                .containsExactlyInAnyOrder(
                        "master.m3u8", "audio.m3u8", "audio.mp4", "v270.m3u8", "v270.mp4", "v180.m3u8", "v180.mp4");
    }

    @Test
    void segmentsLastTwoSecondsAndBeginAtZero() throws IOException {
        Path film = Studio.moving(folder.resolve("film.mp4"), "270x480", 30, 5);
        HlsPackage made = Studio.done(REEL.publish(film, SMALL, folder.resolve("out"), Watcher.NONE));
        assertThat(Files.readAllLines(made.folder().resolve("v270.m3u8")))
                .filteredOn(line -> line.startsWith("#EXTINF"))
                .containsExactly("#EXTINF:2.000000,", "#EXTINF:2.000000,", "#EXTINF:1.000000,");
    }

    @Test
    void aPhoneFilmThatLiesOnItsSideStandsUprightAndGetsSilence() throws IOException {
        Path lying = Studio.film(
                folder.resolve("lying.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=480x270:r=25:d=3",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast");
        Path turned = Studio.film(
                folder.resolve("turned.mp4"), "-display_rotation", "-90", "-i", lying.toString(), "-c", "copy");
        Inspection seen = Studio.done(REEL.inspect(turned, Watcher.NONE));
        assertThat(seen.picture().rotation()).isEqualTo(90);
        assertThat(seen.picture().widthPx()).isEqualTo(270);
        assertThat(seen.sound()).isNull();
        HlsPackage made = Studio.done(REEL.publish(turned, SMALL, folder.resolve("out"), Watcher.NONE));
        Inspection streamed = Studio.done(REEL.inspect(made.folder().resolve("v270.mp4"), Watcher.NONE));
        assertThat(streamed.picture().rotation()).isZero();
        assertThat(streamed.picture().heightPx()).isEqualTo(480);
        assertThat(MediaPlaylist.read(made.folder().resolve("audio.m3u8")).length())
                .isBetween(Duration.ofMillis(2900), Duration.ofMillis(3100));
    }

    @Test
    void theLabelOfGeneratedContentStaysAndTheRestGoes() {
        Path film = Studio.film(
                folder.resolve("film.mp4"),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=180x320:r=25:d=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-movflags",
                "use_metadata_tags",
                "-metadata",
                "AIGC={\"Label\":\"1\"}",
                "-metadata",
                "location=+30+114/");
        assertThat(Studio.done(REEL.inspect(film, Watcher.NONE)).aiLabel()).isEqualTo("{\"Label\":\"1\"}");
        HlsPackage made = Studio.done(REEL.publish(film, SMALL, folder.resolve("out"), Watcher.NONE));
        Path stream = made.folder().resolve("v180.mp4");
        assertThat(Studio.done(REEL.inspect(stream, Watcher.NONE)).aiLabel()).isEqualTo("{\"Label\":\"1\"}");
        assertThat(stream).content(StandardCharsets.ISO_8859_1).doesNotContain("+30+114");
    }

    @Test
    void subtitlesAreAStreamOfTheirOwnAndMustBeSubtitles() throws IOException {
        Path film = Studio.moving(folder.resolve("film.mp4"), "180x320", 25, 2);
        Path vtt = Files.writeString(folder.resolve("a.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\n开门了\n");
        HlsPackage made = Studio.done(REEL.publish(film, SMALL.with(vtt), folder.resolve("out"), Watcher.NONE));
        assertThat(made.folder().resolve("master.m3u8")).content().contains("TYPE=SUBTITLES", "SUBTITLES=\"text\"");
        Path srt = Files.writeString(folder.resolve("a.srt"), "1\n00:00:00,000 --> 00:00:01,000\n开门了\n");
        assertThat(Studio.rule(REEL.publish(film, SMALL.with(srt), folder.resolve("other"), Watcher.NONE)))
                .isEqualTo("reel.bad-subtitles");
    }

    @Test
    void workThatWasCalledOffLeavesNothingBehind() throws IOException {
        Path film = Studio.moving(folder.resolve("film.mp4"), "540x960", 30, 4);
        Path target = Files.createDirectory(folder.resolve("packages")).resolve("out");
        var watcher = new Watcher() {
            private volatile boolean begun;

            @Override
            public void progressed(double fraction) {
                begun = true;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
        var slow = new PackageOrder(List.of(540), "veryslow", null);
        assertThat(REEL.publish(film, slow, target, watcher)).isInstanceOf(Outcome.Cancelled.class);
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void aPackageIsNeverWrittenOverAnother() throws IOException {
        Path film = Studio.moving(folder.resolve("film.mp4"), "180x320", 25, 1);
        Path target = Files.createDirectory(folder.resolve("out"));
        assertThat(Studio.rule(REEL.publish(film, SMALL, target, Watcher.NONE))).isEqualTo("reel.target-exists");
    }

    @Test
    void aFullDiskIsSaidPlainlyAndLeavesNothing() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(command("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()))
                .isZero();
        try {
            Path film = Studio.moving(folder.resolve("film.mp4"), "540x960", 30, 4);
            assertThat(Studio.rule(REEL.publish(film, SMALL, disk.resolve("out"), Watcher.NONE)))
                    .isEqualTo("reel.disk-full");
            assertThat(disk).isEmptyDirectory();
        } finally {
            command("umount", disk.toString());
        }
    }

    private static int command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
