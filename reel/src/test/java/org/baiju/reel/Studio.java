package org.baiju.reel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Limits;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/** Where tests get their FFmpeg and their films from: the real one, and small ones made with it. */
public final class Studio {
    private static final Path CACHE = Path.of("target", "ffmpeg-cache");

    private Studio() {}

    public static Ffmpeg ffmpeg() {
        return ffmpeg(Limits.DEFAULT);
    }

    public static Ffmpeg ffmpeg(Limits limits) {
        try {
            return Ffmpeg.find(null, CACHE, limits);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A film from FFmpeg's own sources; the arguments are all but the output. */
    static Path film(Path file, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(file.toAbsolutePath().toString());
        var outcome = ffmpeg().run(new Call(all, Path.of("."), Duration.ZERO), Watcher.NONE);
        if (!(outcome instanceof Outcome.Done<String>) || !Files.exists(file)) {
            throw new IllegalStateException("No test film: " + outcome);
        }
        return file;
    }

    /** Moving picture with a tone, H.264 and AAC. */
    static Path moving(Path file, String size, int rate, double seconds) {
        return film(
                file,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=%s:r=%d:d=%s".formatted(size, rate, seconds),
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:d=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac");
    }

    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("Not done: " + outcome);
    }

    /** The rule that stopped the work. */
    public static String rule(Outcome<?> outcome) {
        return outcome.reason().map(finding -> finding.rule()).orElse("done");
    }
}
