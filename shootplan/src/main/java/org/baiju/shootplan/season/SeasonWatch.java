package org.baiju.shootplan.season;

/** Follows a search while it runs, and may end it. Called from the threads of the search, one at a time. */
public interface SeasonWatch {
    /** A watch that only waits. */
    SeasonWatch NONE = new SeasonWatch() {};

    /**
     * A cheaper lawful plan was found.
     *
     * @param cost in the money of the season
     */
    default void found(long cost) {}

    /**
     * A part of the work is done.
     *
     * @param share from 0 to 1, never less than told before
     */
    default void done(double share) {}

    /** Whether the search should end now, with the best plan so far; asked several hundred times a second. */
    default boolean isCancelled() {
        return false;
    }
}
