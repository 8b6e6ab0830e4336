package org.baiju.shootplan.uss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a board's days are.
 *
 * @param id empty if the file gives none
 * @param daysOff weekdays without shooting, 0 for Sunday
 */
public record UssCalendar(
        String id, @Nullable String name, List<Integer> daysOff, List<UssEvent> events, UssExtras extras) {
    /** A century of dates, so that a calendar of nothing but days off has an end. */
    private static final int FURTHEST_DAYS = 36_525;

    public UssCalendar {
        daysOff = List.copyOf(daysOff);
        events = List.copyOf(events);
    }

    /** The first day of shooting; empty if the calendar has none. */
    public Optional<LocalDate> start() {
        return events.stream()
                .filter(UssEvent::isStart)
                .flatMap(event -> event.day().stream())
                .findFirst();
    }

    /**
     * The dates of so many days of shooting from the start on, without days off and holidays; empty without a start,
     * fewer than asked for if a century has no more.
     */
    public List<LocalDate> dates(int count) {
        Set<LocalDate> idle = UssEvent.idleDates(events);
        return start().stream()
                .flatMap(
                        first -> Stream.iterate(first, date -> date.plusDays(1)).limit(FURTHEST_DAYS))
                .filter(date -> !UssEvent.isWeekdayOff(daysOff, date) && !idle.contains(date))
                .limit(count)
                .toList();
    }
}
