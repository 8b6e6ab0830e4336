package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What one person may do on one day: the bounds within which a planner is never refused.
 *
 * @param maxOnSetMinutes from call to wrap, counted travel included, without a meal
 * @param mealAddsMinutes what a meal of at least this length adds to the time on set; 0 if nothing
 * @param maxWorkMinutes of work within the day
 * @param windows within one of which the whole day lies, in order; empty if the person may not work at all
 * @param travelCounts whether travel is part of the day
 * @param mealWithinMinutes the longest stretch without a meal; 0 if the pack has no such rule
 * @param mealLeastMinutes how long a meal lasts at least to count as one
 */
public record DayAllowance(
        LocalDate date,
        long maxOnSetMinutes,
        long mealAddsMinutes,
        long maxWorkMinutes,
        List<Span> windows,
        boolean travelCounts,
        long mealWithinMinutes,
        long mealLeastMinutes) {
    public DayAllowance {
        windows = List.copyOf(windows);
    }

    /** The first lawful minute of a call; absent if the person may not work on the day. */
    public Optional<LocalDateTime> earliestCall() {
        return windows.stream().findFirst().map(Span::from);
    }

    /** The last lawful moment of a wrap; absent if the person may not work on the day. */
    public Optional<LocalDateTime> latestWrap() {
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(windows.getLast().to());
    }

    /** Whether the person may work past midnight. */
    public boolean nightAllowed() {
        return latestWrap()
                .filter(latest -> latest.isAfter(date.plusDays(1).atStartOfDay()))
                .isPresent();
    }

    /** Whether the person may not work at all. */
    public boolean isNone() {
        return windows.isEmpty() || maxOnSetMinutes == 0 || maxWorkMinutes == 0;
    }
}
