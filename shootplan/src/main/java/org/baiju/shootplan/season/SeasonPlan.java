package org.baiju.shootplan.season;

import java.time.Duration;
import java.util.List;

/**
 * A lawful plan of a season.
 *
 * @param slots for each scene the slot in which it is shot
 * @param cost of the whole, as {@link SeasonJudge} itemises it
 * @param bound what no plan can cost less than
 * @param isComplete false if the cap or the watch ended the search early
 * @param firstAfter how long the search took to its first lawful plan
 */
public record SeasonPlan(List<Integer> slots, long cost, long bound, boolean isComplete, Duration firstAfter) {
    public SeasonPlan {
        slots = List.copyOf(slots);
    }

    /** How far, at most, the plan is above the best there is: 0.05 for five per cent. */
    public double gap() {
        return cost == 0 ? 0 : (cost - bound) / (double) cost;
    }
}
