package org.baiju.shootplan.uss;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One date of a calendar or of an element.
 *
 * @param id empty if the file gives none
 * @param type {@code start}, {@code dayOff} or {@code event}, or another word
 * @param name such as {@code holiday}, {@code travel} or {@code rehearsal}
 * @param date as the file has it; see {@link #day}
 */
public record UssEvent(
        String id,
        @Nullable String type,
        @Nullable String name,
        @Nullable String date,
        UssExtras extras) {
    private static final Set<String> IDLE = Set.of("dayOff", "holiday");

    /** The date alone; empty if there is none. The hours in files are midnight of unknown places, and are dropped. */
    public Optional<LocalDate> day() {
        if (date == null || date.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.substring(0, 10)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    boolean isStart() {
        return "start".equals(type);
    }

    /** Whether nobody works on it. The documents make a holiday a type {@code dayOff}, the samples an event. */
    boolean isIdle() {
        return (type != null && IDLE.contains(type)) || (name != null && IDLE.contains(name));
    }

    static Set<LocalDate> idleDates(List<UssEvent> events) {
        return events.stream()
                .filter(event -> !event.isStart() && event.isIdle())
                .flatMap(event -> event.day().stream())
                .collect(Collectors.toSet());
    }

    /** Weekdays are 0 for Sunday. */
    static boolean isWeekdayOff(List<Integer> daysOff, LocalDate date) {
        return daysOff.contains(date.getDayOfWeek().getValue() % 7);
    }
}
