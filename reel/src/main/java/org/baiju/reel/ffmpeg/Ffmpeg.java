package org.baiju.reel.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** FFmpeg's two programs on this machine. */
public final class Ffmpeg {
    private Ffmpeg() {}

    /**
     * Finds FFmpeg: the configured program or folder if one is configured, else the one that comes along, unpacked into
     * the cache folder once.
     *
     * @param configured the program {@code ffmpeg} or the folder that holds it and {@code ffprobe}; absent if not set
     * @param cache a folder to keep the programs in; made if it does not exist
     * @throws IOException with one sentence for the user if there is no FFmpeg that can do what Baiju needs
     */
    public static Ffmpeg find(@Nullable Path configured, Path cache, Limits limits) throws IOException {
        return new Ffmpeg();
    }

    /** Until the engine's parts are in place. */
    public <T> Outcome<T> notYet() {
        return new Outcome.Cancelled<>();
    }
}
