package org.baiju.studio.release;

import java.util.List;
import org.baiju.studio.series.SeriesId;

/**
 * A series as one viewer sees it.
 *
 * @param episodes those that can be played, by number
 * @param lockedCoins the whole price of everything that is still locked, so that nobody has to guess it
 * @param balance the viewer's coins; zero for a stranger
 */
public record Showing(
        SeriesId series,
        String title,
        int freeEpisodes,
        int coinsPerEpisode,
        List<ShownEpisode> episodes,
        long lockedCoins,
        long lockedFen,
        long balance) {
    public Showing {
        episodes = List.copyOf(episodes);
    }

    /**
     * One episode as one viewer sees it.
     *
     * @param animatic whether it is a preview drawn from the script rather than a film
     */
    public record ShownEpisode(int number, String title, int seconds, Access access, boolean animatic) {}

    /** Whether the viewer may play it. */
    public enum Access {
        FREE,
        OWNED,
        LOCKED
    }
}
