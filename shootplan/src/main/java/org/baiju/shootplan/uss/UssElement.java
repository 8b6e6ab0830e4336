package org.baiju.shootplan.uss;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a scene needs, and also its set, INT or EXT, and its time of day.
 *
 * @param id empty if the file gives none
 * @param category id of its category
 * @param boardId the number or letters under which it stands on the board, as a cast number
 * @param isBoardIdLocked whether that number must not change
 * @param daysOff weekdays without work, 0 for Sunday
 * @param linked ids of the elements that come with it
 */
public record UssElement(
        String id,
        @Nullable String category,
        @Nullable String name,
        @Nullable String created,
        @Nullable String boardId,
        @Nullable Boolean isBoardIdLocked,
        Dood dood,
        List<Integer> daysOff,
        List<String> linked,
        List<UssEvent> events,
        UssExtras extras) {
    public UssElement {
        daysOff = List.copyOf(daysOff);
        linked = List.copyOf(linked);
        events = List.copyOf(events);
    }

    /** Whether a date is a weekday off or an event says that it is off. */
    public boolean isOff(LocalDate date) {
        return UssEvent.isWeekdayOff(daysOff, date)
                || UssEvent.idleDates(events).contains(date);
    }

    /**
     * How the element stands in the day out of days; what the file does not say is absent.
     *
     * @param include whether it stands there at all
     * @param holds whether it may be held between two days of work
     * @param drops whether it may be dropped and picked up instead
     * @param dropDays from how many days on
     */
    public record Dood(
            @Nullable Boolean include,
            @Nullable Boolean holds,
            @Nullable Boolean drops,
            @Nullable Long dropDays) {
        public static final Dood UNSAID = new Dood(null, null, null, null);
    }
}
