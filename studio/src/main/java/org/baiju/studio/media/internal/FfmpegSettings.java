package org.baiju.studio.media.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where FFmpeg is, and where this machine's own files go.
 *
 * @param ffmpeg the program, or the folder that holds it and ffprobe; absent for the one that comes along
 * @param data the folder that holds everything Baiju keeps on this machine
 */
@ConfigurationProperties("baiju")
record FfmpegSettings(
        @Nullable Path ffmpeg, @DefaultValue("./data") Path data) {
    FfmpegSettings {
        data = data.toAbsolutePath().normalize();
    }
}
