package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripWish;
import org.jspecify.annotations.Nullable;

/**
 * What a producer asks for.
 *
 * @param start the first date on which may be shot
 * @param days how many dates of shooting there may be; absent for as many as needed
 * @param restDays dates on which nobody shoots
 * @param units how many units shoot at the same time
 * @param fixed where strips have to be, by their keys
 * @param forbidden dates on which strips may not be shot, by their keys
 * @param seed the same seed gives the same plan
 * @param movesPerScene how hard is searched; {@link #USUAL_MOVES} unless told otherwise
 * @param boundRounds how long a bound close to the plan is looked for; 0 for the one that takes no time
 */
public record PlanRequest(
        LocalDate start,
        @Nullable Integer days,
        Set<LocalDate> restDays,
        int units,
        Map<String, DayKey> fixed,
        Map<String, Set<LocalDate>> forbidden,
        long seed,
        long movesPerScene,
        int boundRounds) {
    /** A season of 80 episodes takes some two seconds of a processor. */
    public static final long USUAL_MOVES = 30_000;

    /** What the search can hold: the dates of all units together. */
    public static final int DAYS_MAX = 60;

    public PlanRequest {
        restDays = Set.copyOf(restDays);
        fixed = Map.copyOf(fixed);
        forbidden = Map.copyOf(forbidden);
        if (days != null && (days < 1 || days > DAYS_MAX)) {
            throw new IllegalArgumentException("A plan has 1 to %d days, not %d".formatted(DAYS_MAX, days));
        }
        if (units < 1 || units > DayKey.UNITS_MAX) {
            throw new IllegalArgumentException("A plan has 1 to %d units, not %d".formatted(DayKey.UNITS_MAX, units));
        }
    }

    /** As many days as needed from the start on, one unit, no rest. */
    public static PlanRequest startingOn(LocalDate start) {
        return new PlanRequest(start, null, Set.of(), 1, Map.of(), Map.of(), 1, USUAL_MOVES, 0);
    }

    public PlanRequest withDays(@Nullable Integer most) {
        return new PlanRequest(start, most, restDays, units, fixed, forbidden, seed, movesPerScene, boundRounds);
    }

    public PlanRequest withRestDays(Set<LocalDate> dates) {
        return new PlanRequest(start, days, dates, units, fixed, forbidden, seed, movesPerScene, boundRounds);
    }

    public PlanRequest withUnits(int count) {
        return new PlanRequest(start, days, restDays, count, fixed, forbidden, seed, movesPerScene, boundRounds);
    }

    public PlanRequest withWishes(Map<String, DayKey> fixedStrips, Map<String, Set<LocalDate>> forbiddenDates) {
        return new PlanRequest(
                start, days, restDays, units, fixedStrips, forbiddenDates, seed, movesPerScene, boundRounds);
    }

    /** The same with what production wishes of strips, in place of other wishes. */
    public PlanRequest withWishesOf(Collection<Strip> strips) {
        Map<String, DayKey> wished = new HashMap<>();
        Map<String, Set<LocalDate>> unwished = new HashMap<>();
        for (Strip strip : strips) {
            StripWish wish = strip.notes().wish();
            if (wish.day() != null) {
                wished.put(strip.key(), wish.day());
            }
            if (!wish.notOn().isEmpty()) {
                unwished.put(strip.key(), wish.notOn());
            }
        }
        return withWishes(wished, unwished);
    }

    public PlanRequest withSearch(long otherSeed, long moves) {
        return new PlanRequest(start, days, restDays, units, fixed, forbidden, otherSeed, moves, boundRounds);
    }

    public PlanRequest withBoundRounds(int rounds) {
        return new PlanRequest(start, days, restDays, units, fixed, forbidden, seed, movesPerScene, rounds);
    }
}
