package org.baiju.reel;

import java.time.Duration;

/**
 * What a film must be like to be delivered.
 *
 * @param name how users choose it
 * @param source where its figures come from
 * @param shortSidePx the smallest width of an upright picture
 * @param shortest the shortest film
 * @param longest the longest film
 * @param loudnessLufs the integrated loudness to meet
 * @param loudnessTolerance how far it may be off, in LU
 * @param truePeakDbtp the highest true peak
 */
public record DeliveryProfile(
        String name,
        String source,
        int shortSidePx,
        Duration shortest,
        Duration longest,
        double loudnessLufs,
        double loudnessTolerance,
        double truePeakDbtp) {
    /** An episode of a vertical mini series for phones. */
    public static final DeliveryProfile VERTICAL_EPISODE = new DeliveryProfile(
            "vertical-episode",
            "AES TD1004 (loudness of mobile streams); house rule for picture and length",
            1080,
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            -16,
            1,
            -1);
}
