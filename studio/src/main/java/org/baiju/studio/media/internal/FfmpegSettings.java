package org.baiju.studio.media.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where FFmpeg is.
 *
 * @param ffmpeg the program ffmpeg, or the folder that holds it and ffprobe; empty for the one that comes along
 */
@ConfigurationProperties("baiju")
record FfmpegSettings(@Nullable Path ffmpeg) {}
