package org.baiju.journeys;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A full disk, real and small: what does not fit is refused in one sentence, and goes on once there is room. */
class FullDiskJourney {
    private static final Path FOLDER = Path.of("target", "full-disk").toAbsolutePath();
    private static final Path FILMS = FOLDER.resolve("data").resolve("media");

    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        run("umount", "-q", FILMS.toString());
        Folders.empty(FOLDER);
        Files.createDirectories(FILMS);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", FILMS.toString());
        assumeThat(mounted).as("only root may mount a small disk").isTrue();
    }

    @AfterEach
    void unmountIt() throws Exception {
        if (mounted) {
            run("umount", "--lazy", FILMS.toString());
        }
    }

    @Test
    void anUploadThatFindsNoRoomSaysSoAndGoesOnOnceThereIsSome() throws IOException {
        try (var studio = RunningStudio.start(
                FOLDER.resolve("data"),
                "--baiju.media.reserve=1MB",
                "--baiju.media.animatics-on-draft=false",
                "--logging.level.root=warn")) {
            SmallSeries series = SmallSeries.open(Visitor.producer(studio, "full"));
            Path ballast = Files.write(FILMS.resolve("ballast"), new byte[16 << 20]);
            byte[] film = new byte[12 << 20];
            String upload = series.announce(1, film.length, Map.of("filename", "film.mp4"));

            String sentence = series.send(upload, 0, film).problem(507);

            assertThat(sentence).isNotBlank();
            assertThat(series.films()).isEmpty();
            Files.delete(ballast);
            int safe = (int) series.offset(upload);
            assertThat(safe).isLessThan(film.length);
            series.send(upload, safe, Arrays.copyOfRange(film, safe, film.length))
                    .expect(204);
            assertThat(series.films()).hasSize(1);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, SECONDS) && process.exitValue() == 0;
    }
}
