package org.baiju.shootplan.season;

import java.time.Duration;

/**
 * How much a search may do. Moves are counted, not seconds: with the same seed the same season gets the same plan on
 * every machine, as long as the cap does not strike.
 *
 * @param movesPerScene how many moves are tried for each scene of the season, all chains together
 * @param threads how many chains run at once; they change the time, never the plan
 * @param cap when the search ends at the latest, with the best plan so far
 */
public record Effort(long seed, long movesPerScene, int threads, Duration cap) {
    /** What was measured to come within one per cent of the best plans known. */
    private static final long THOROUGH = 220_000;

    /** Of a search that somebody waits for. */
    private static final long BRIEF = 17_000;

    public Effort {
        if (movesPerScene < 1 || threads < 1 || !cap.isPositive()) {
            throw new IllegalArgumentException(
                    "An effort of %d moves on %d threads within %s is none".formatted(movesPerScene, threads, cap));
        }
    }

    /** For a plan that a crew will live by: some seconds for a season of 80 episodes. */
    public static Effort thorough(long seed) {
        return new Effort(seed, THOROUGH, usableThreads(), Duration.ofSeconds(10));
    }

    /** For a plan to look at: a tenth of that. */
    public static Effort quick(long seed) {
        return new Effort(seed, THOROUGH / 10, usableThreads(), Duration.ofSeconds(2));
    }

    /** For an answer that somebody waits for: about a second of a processor for a season of 80 episodes. */
    public static Effort brief(long seed) {
        return new Effort(seed, BRIEF, usableThreads(), Duration.ofSeconds(3));
    }

    /** The same with another cap; a longer one is used, a shorter one cuts. */
    public Effort within(Duration time) {
        long moves = Math.max(1, movesPerScene * time.toMillis() / cap.toMillis());
        return new Effort(seed, moves, threads, time);
    }

    private static int usableThreads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    }
}
