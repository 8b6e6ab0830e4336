package org.baiju.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Limits;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/** Vertical episode files with moving pictures and a tone, made once per build by the product's own FFmpeg. */
final class TestFilm {
    private static final Path FOLDER = Path.of("target", "films").toAbsolutePath();

    private TestFilm() {}

    /** Four seconds, as a post house delivers them: 1080×1920, H.264, AAC. */
    static synchronized Path shortOne() throws IOException {
        return made("short.mp4", 4, "28");
    }

    /** Some megabytes, so that an upload can be cut off in the middle. */
    static synchronized Path bigOne() throws IOException {
        return made("big.mp4", 6, "8");
    }

    private static Path made(String name, int seconds, String quality) throws IOException {
        Path film = Files.createDirectories(FOLDER).resolve(name);
        if (Files.exists(film)) {
            return film;
        }
        Path part = film.resolveSibling("part-" + name);
        var arguments = List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1080x1920:rate=25:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=330:sample_rate=48000:duration=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                quality,
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-ac",
                "2",
                "-movflags",
                "+faststart",
                part.toString());
        Ffmpeg ffmpeg = Ffmpeg.find(null, FOLDER.resolveSibling("ffmpeg"), Limits.DEFAULT);
        Outcome<String> outcome = ffmpeg.run(new Call(arguments, FOLDER, Duration.ofSeconds(seconds)), Watcher.NONE);
        if (!(outcome instanceof Outcome.Done<String>)) {
            throw new IOException("FFmpeg made no test film: " + outcome);
        }
        return Files.move(part, film);
    }
}
