package org.baiju.studio.shooting.rework;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.planner.Happening;
import org.jspecify.annotations.Nullable;

/**
 * What came up, as somebody tells it.
 *
 * @param to not before {@code from}
 * @param subject the id of the performer or place it is about; empty if it is about neither
 * @param strips keys of those that were left over; empty unless it was a slow day
 * @param usesCover whether strips may stay that have a place for wet weather
 * @param publishedPrice what each strip costs that leaves a published day, in fen; absent if such days stay
 * @param spareDays how many dates more the shoot may go on after its last
 */
public record ReworkAsk(
        What what,
        LocalDate from,
        LocalDate to,
        String subject,
        List<String> strips,
        boolean usesCover,
        @Nullable Long publishedPrice,
        int spareDays) {
    /** The longest span that is taken: no shoot of a mini series lasts longer. */
    public static final int DAYS_MAX = 60;

    /** In fen; more than any strip is worth. */
    public static final long PRICE_MAX = 100_000_000;

    /** How many dates more a shoot may go on unless somebody says otherwise. */
    public static final int SPARE_USUAL = 2;

    public ReworkAsk {
        strips = List.copyOf(strips);
    }

    /** What can come up. */
    public enum What {
        RAIN,
        SLOW,
        PERFORMER,
        PLACE,
        LOST
    }

    /** Whether it says all that its kind needs. */
    public boolean isWhole() {
        boolean isSpan = !to.isBefore(from) && to.isBefore(from.plusDays(DAYS_MAX));
        return isSpan
                && switch (what) {
                    case RAIN, LOST -> true;
                    case PERFORMER, PLACE -> !subject.isBlank();
                    case SLOW -> !strips.isEmpty();
                };
    }

    Happening happening() {
        return switch (what) {
            case RAIN -> new Happening.RainedOff(dates(), usesCover);
            case LOST -> new Happening.DaysLost(dates());
            case PERFORMER -> new Happening.PerformerIll(subject, new DateSpan(from, to));
            case PLACE -> new Happening.PlaceLost(subject, new DateSpan(from, to));
            case SLOW -> new Happening.LeftOver(Set.copyOf(strips));
        };
    }

    /** Whether a date is over: a slow day is, even on its own evening. */
    boolean isOver(LocalDate date, LocalDate today) {
        return date.isBefore(today) || (what == What.SLOW && !date.isAfter(from));
    }

    OptionalLong price() {
        return publishedPrice == null ? OptionalLong.empty() : OptionalLong.of(publishedPrice);
    }

    private Set<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1)).collect(Collectors.toSet());
    }
}
