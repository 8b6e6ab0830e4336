package org.baiju.studio.web.internal;

/**
 * Where a series stands.
 *
 * @param seconds of all episodes, as the script makes them
 * @param findings what the script engine noticed in the current draft
 * @param animatics episodes shown by their animatic
 * @param cuts episodes shown by a film
 * @param fen what viewers spent; 0 also for those who may not see it
 */
public record Overview(
        int episodes,
        int scenes,
        int seconds,
        int findings,
        int shootingDays,
        long animatics,
        long cuts,
        boolean onAir,
        long fen) {

    /** How many episodes can be played. */
    public long playable() {
        return animatics + cuts;
    }
}
