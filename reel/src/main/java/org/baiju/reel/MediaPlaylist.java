package org.baiju.reel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The figures of one stream, as its playlist gives them.
 *
 * @param length of all segments
 * @param peakBitsPerSecond of the busiest segment
 * @param averageBitsPerSecond of all segments
 * @param endByte where the last segment ends in the stream's file
 */
record MediaPlaylist(Duration length, long peakBitsPerSecond, long averageBitsPerSecond, long endByte) {
    private static final String SECONDS = "#EXTINF:";
    private static final String BYTES = "#EXT-X-BYTERANGE:";

    static MediaPlaylist read(Path playlist) throws IOException {
        return read(Files.readAllLines(playlist));
    }

    static MediaPlaylist read(List<String> lines) {
        double all = 0;
        double segment = 0;
        double peak = 0;
        long bytes = 0;
        long end = 0;
        for (String line : lines) {
            if (line.startsWith(SECONDS)) {
                segment = Double.parseDouble(line.substring(SECONDS.length(), line.indexOf(',')));
                all += segment;
            } else if (line.startsWith(BYTES)) {
                long size = Long.parseLong(line.substring(BYTES.length(), line.indexOf('@')));
                bytes += size;
                end = size + Long.parseLong(line.substring(line.indexOf('@') + 1));
                // A scrap of a segment at the end says nothing about the rate a viewer needs.
                peak = segment < 0.5 ? peak : Math.max(peak, size * 8 / segment);
            }
        }
        double average = all > 0 ? bytes * 8 / all : 0;
        return new MediaPlaylist(
                Duration.ofMillis(Math.round(all * 1000)),
                Math.round(Math.max(peak, average)),
                Math.round(average),
                end);
    }
}
