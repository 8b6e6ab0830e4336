package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What one person may do on one day: the bounds within which a planner is never refused.
 *
 * @param maxOnSetMinutes from call to wrap, counted travel included, without a meal
 * @param mealAddsMinutes what one meal adds to the time on set; 0 if nothing
 * @param maxWorkMinutes of work within the day
 * @param windows within one of which the whole day lies, in order; empty if the person may not work at all
 * @param travelCounts whether travel is part of the day
 * @param mealWithinMinutes the longest stretch without a meal; 0 if the pack has no such rule
 * @param mealLeastMinutes how long a meal lasts at least to count as one, and to add to the time on set
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

    /**
     * The last lawful moment of a wrap once the day has begun: the child's running clock (travel back not included).
     *
     * @param left the call, or the moment of leaving where travel counts
     * @param ate whether a meal that counts lies in the day
     * @return absent if the call itself is not lawful
     */
    public Optional<LocalDateTime> latestWrap(LocalDateTime left, boolean ate) {
        LocalDateTime used = left.plusMinutes(maxOnSetMinutes + (ate ? mealAddsMinutes : 0));
        return windows.stream()
                .filter(window -> !left.isBefore(window.from()) && left.isBefore(window.to()))
                .map(window -> used.isBefore(window.to()) ? used : window.to())
                .filter(left::isBefore)
                .findFirst();
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
