package org.baiju.studio.media.internal;

import java.util.UUID;
import org.baiju.studio.platform.StorageKey;

/** Under which keys the files of a film are stored; they follow from its id, so work done twice writes the same files. */
public record CutFiles(UUID cut) {
    /** The subtitles in an HLS package. */
    public static final String SUBTITLES = "subtitles_zh.vtt";

    /** The master playlist in an HLS package. */
    public static final String MASTER = "master.m3u8";

    /** What was brought, or for an animatic what was drawn. */
    public StorageKey source() {
        return StorageKey.of("media", cut, "source");
    }

    public StorageKey poster() {
        return StorageKey.of("media", cut, "poster.jpg");
    }

    /** The prefix of the HLS package. */
    public StorageKey hls() {
        return StorageKey.of("media", cut, "hls");
    }
}
