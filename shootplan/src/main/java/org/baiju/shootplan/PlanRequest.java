package org.baiju.shootplan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a producer asks for.
 *
 * @param start the first shooting day
 * @param days how many shooting days there may be; absent for as many as needed
 * @param dayLimit how long the unit may shoot on a day, moves included
 * @param restDays dates on which nobody shoots
 */
public record PlanRequest(LocalDate start, @Nullable Integer days, Duration dayLimit, Set<LocalDate> restDays) {
    /** Ten hours of shooting; nine to ten are usual for vertical series (filmustage.com, how to count filming days). */
    public static final Duration USUAL_DAY_LIMIT = Duration.ofHours(10);

    public PlanRequest {
        restDays = Set.copyOf(restDays);
        if (days != null && days < 1) {
            throw new IllegalArgumentException("A plan needs at least one day, not %d".formatted(days));
        }
        if (!dayLimit.isPositive() || dayLimit.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The dayLimit (%s) must be positive and at most 24 h".formatted(dayLimit));
        }
    }

    /** As many days as needed from the start on, ten hours each, no rest. */
    public static PlanRequest startingOn(LocalDate start) {
        return new PlanRequest(start, null, USUAL_DAY_LIMIT, Set.of());
    }
}
