package org.baiju.reel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A film ready to be streamed.
 *
 * @param folder holds the files and nothing else
 * @param master name of the master playlist in the folder
 * @param length of the film
 * @param renditions largest first
 * @param bytes of all files together
 */
public record HlsPackage(Path folder, String master, Duration length, List<Rendition> renditions, long bytes) {
    public HlsPackage {
        renditions = List.copyOf(renditions);
    }

    /**
     * One size of the picture.
     *
     * @param playlist name of its playlist in the folder
     * @param codecs as a browser asks for them (RFC 6381)
     * @param peakBitsPerSecond of its busiest segment, with the sound
     * @param averageBitsPerSecond of the whole, with the sound
     */
    public record Rendition(
            String playlist,
            int widthPx,
            int heightPx,
            String codecs,
            long peakBitsPerSecond,
            long averageBitsPerSecond) {}
}
