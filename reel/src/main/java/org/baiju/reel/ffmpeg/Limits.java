package org.baiju.reel.ffmpeg;

import java.time.Duration;

/**
 * The walls every call to FFmpeg runs within.
 *
 * @param wallClock how long one call may take
 * @param filmLength how much of a film is read at most
 * @param memoryBytes address space of the process, where the system can enforce it
 * @param outputBytes size of one written file, where the system can enforce it
 * @param pixels the largest picture that is decoded
 * @param threads how many threads a decoder or encoder may use
 */
public record Limits(
        Duration wallClock, Duration filmLength, long memoryBytes, long outputBytes, long pixels, int threads) {
    /** 30 minutes for a call, 2 hours of film, 6 GiB of memory, 8 GiB per file, pictures up to 7680×4320, 2 threads. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofMinutes(30), Duration.ofHours(2), 6L << 30, 8L << 30, 33_177_600, 2);

    public Limits {
        if (wallClock.isNegative() || wallClock.isZero() || filmLength.isNegative() || filmLength.isZero()) {
            throw new IllegalArgumentException(
                    "The time limits of FFmpeg (%s, %s) must be positive".formatted(wallClock, filmLength));
        }
        if (memoryBytes < 256L << 20 || outputBytes < 1 || pixels < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "FFmpeg needs at least 256 MiB of memory, 1 output byte, 1 pixel and 1 thread; the limits are %d, %d, %d, %d"
                            .formatted(memoryBytes, outputBytes, pixels, threads));
        }
    }

    /** The same walls with another time limit for one call. */
    public Limits within(Duration time) {
        return new Limits(time, filmLength, memoryBytes, outputBytes, pixels, threads);
    }
}
