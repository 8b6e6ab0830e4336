package org.baiju.studio.release;

import java.time.Instant;
import org.baiju.studio.series.SeriesId;

/**
 * A series on the air, or taken off it.
 *
 * @param terms what it costs
 * @param onAir whether viewers can find it; what they unlocked stays theirs
 * @param version counts the changes; whoever changes it names the version they read
 */
public record Release(SeriesId series, String title, Terms terms, boolean onAir, Instant firstOnAirAt, int version) {

    /**
     * What it costs to watch.
     *
     * @param freeEpisodes how many episodes from the first on cost nothing
     * @param coinsPerEpisode what each further one costs
     */
    public record Terms(int freeEpisodes, int coinsPerEpisode) {
        /** Three free episodes, then a yuan each: what the demo series asks. */
        public static final Terms USUAL = new Terms(3, 10);

        public Terms {
            if (freeEpisodes < 0 || freeEpisodes > 999 || coinsPerEpisode < 1 || coinsPerEpisode > 10_000) {
                throw new IllegalArgumentException("No release is on the terms of %d free episodes and %d coins each"
                        .formatted(freeEpisodes, coinsPerEpisode));
            }
        }
    }
}
