package org.baiju.studio.media.internal;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.baiju.reel.Reel;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Limits;
import org.baiju.studio.media.MediaSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The video engine, set up when it is first needed: unpacking FFmpeg must not hold up the start. */
@Component
class Engine {
    private final MediaSettings settings;
    private final FfmpegSettings ffmpegSettings;
    private final MediaFolders folders;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Ffmpeg ffmpeg;

    Engine(MediaSettings settings, FfmpegSettings ffmpegSettings, MediaFolders folders) {
        this.settings = settings;
        this.folders = folders;
        this.ffmpegSettings = ffmpegSettings;
    }

    /**
     * The engine.
     *
     * @throws IOException with one sentence for the user if this machine has no FFmpeg that will do
     */
    Reel reel() throws IOException {
        return new Reel(ffmpeg());
    }

    /** The programs behind it; looked for again as long as they are missing. */
    Ffmpeg ffmpeg() throws IOException {
        lock.lock();
        try {
            if (ffmpeg == null) {
                ffmpeg = Ffmpeg.find(ffmpegSettings.ffmpeg(), folders.cache(), limits());
            }
            return ffmpeg;
        } finally {
            lock.unlock();
        }
    }

    private Limits limits() {
        return new Limits(
                settings.callTime(),
                settings.filmLength(),
                settings.memory().toBytes(),
                Limits.DEFAULT.outputBytes(),
                Limits.DEFAULT.pixels(),
                Limits.DEFAULT.threads());
    }
}
