package org.baiju.reel.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baiju.reel.Studio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    /** Would go on for hours. */
    private static final List<String> ENDLESS =
            List.of("-f", "lavfi", "-re", "-i", "testsrc2=s=64x64:r=25", "-f", "null", "-");

    @TempDir
    private Path folder;

    @Test
    void theOneThatComesAlongCanDoAllThatIsNeeded() {
        Ffmpeg ffmpeg = Studio.ffmpeg();
        assertThat(ffmpeg.capabilities().version()).startsWith("8.");
        assertThat(ffmpeg.capabilities().lacking()).isEmpty();
    }

    @Test
    void itRunsWithoutAnyLibraryOfSoundCardsAndScreens() throws IOException {
        Studio.ffmpeg();
        for (String name : StubLibrary.KNOWN.keySet()) {
            BundledFfmpeg.writeStub(folder, name);
        }
        Programs bundled = BundledFfmpeg.in(Path.of("target", "ffmpeg-cache"));
        String own = bundled.environment().get("LD_LIBRARY_PATH");
        // The stand-ins come first here, so that even libraries this machine has are not used.
        var programs = new Programs(bundled.ffmpeg(), bundled.ffprobe(), Map.of("LD_LIBRARY_PATH", folder + ":" + own));
        Question.Answer answer = Question.ask(programs.question(
                programs.ffmpeg(),
                List.of(
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=d=1:s=64x64",
                        "-c:v",
                        "libx264",
                        "-f",
                        "null",
                        "-")));
        assertThat(answer.text()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    @Test
    void aFolderWithoutTheProgramsIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> Ffmpeg.find(folder, folder, Limits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("ffmpeg").toString())
                .hasMessageContaining("BAIJU_FFMPEG");
    }

    @Test
    void workThatTakesTooLongIsEnded() {
        Ffmpeg ffmpeg = Studio.ffmpeg(Limits.DEFAULT.within(Duration.ofMillis(700)));
        assertThat(ffmpeg.run(new Call(ENDLESS, folder, Duration.ZERO), Watcher.NONE))
                .isEqualTo(new Outcome.TimedOut<>(Duration.ofMillis(700)));
    }

    @Test
    void theWatcherCallsItOff() {
        var watcher = new Watcher() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThat(Studio.ffmpeg().run(new Call(ENDLESS, folder, Duration.ZERO), watcher))
                .isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void anInterruptedThreadCallsItOffToo() {
        Ffmpeg ffmpeg = Studio.ffmpeg();
        Thread.currentThread().interrupt();
        assertThat(ffmpeg.run(new Call(ENDLESS, folder, Duration.ZERO), Watcher.NONE))
                .isEqualTo(new Outcome.Cancelled<>());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void progressOnlyGrowsAndEndsAtOne() {
        var heard = new ArrayList<Double>();
        var watcher = new Watcher() {
            @Override
            public void progressed(double fraction) {
                heard.add(fraction);
            }
        };
        var call = new Call(
                List.of("-f", "lavfi", "-i", "testsrc2=d=2:s=64x64", "-f", "null", "-"), folder, Duration.ofSeconds(2));
        assertThat(Studio.ffmpeg().run(call, watcher)).isInstanceOf(Outcome.Done.class);
        assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(1.0);
    }

    @Test
    void aFileThatGrowsBeyondItsLimitSaysSo() {
        Limits small = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 4L << 30, 100_000, 33_177_600, 1);
        var call = new Call(
                List.of("-f", "lavfi", "-i", "testsrc2=d=20:s=320x240", "-c:v", "rawvideo", "big.nut"),
                folder,
                Duration.ZERO);
        assertThat(Studio.ffmpeg(small).run(call, Watcher.NONE).reason())
                .hasValueSatisfying(finding -> assertThat(finding.rule()).isEqualTo("reel.output-too-large"));
    }

    @Test
    void anErrorKeepsTheLastLinesForTheLog() {
        var call = new Call(
                List.of("-i", "file:" + folder.resolve("nothing.mp4"), "-f", "null", "-"), folder, Duration.ZERO);
        assertThat(Studio.ffmpeg().run(call, Watcher.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.tail()).contains("No such file"));
    }

    @Test
    void theUnpackedProgramsAreSharedByAll() throws IOException {
        Path first = Path.of(BundledFfmpeg.in(folder).ffmpeg());
        Object written = Files.getLastModifiedTime(first);
        assertThat(Path.of(BundledFfmpeg.in(folder).ffmpeg())).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    }
}
