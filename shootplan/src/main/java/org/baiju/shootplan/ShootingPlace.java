package org.baiju.shootplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/**
 * A real place that the unit drives to, as a plan needs to know it. Money is in the smallest unit of the production's
 * currency.
 *
 * @param id of the place, the same in every series
 * @param scriptPlaces the places of the script that are shot here, as it names them
 * @param dayFee for each date of a unit here
 * @param hourFee for each hour begun of a unit here
 * @param openings when it can be used; empty for always
 * @param closed dates on which it cannot be used at all
 * @param position for the times of the sun; absent if unknown
 * @param wetWeather the id of the place to go to when it rains; absent if none
 */
public record ShootingPlace(
        String id,
        String name,
        Set<String> scriptPlaces,
        long dayFee,
        long hourFee,
        List<Opening> openings,
        List<DateSpan> closed,
        @Nullable Place position,
        @Nullable String wetWeather) {
    public ShootingPlace {
        scriptPlaces = Set.copyOf(scriptPlaces);
        openings = List.copyOf(openings);
        closed = List.copyOf(closed);
        if (dayFee < 0 || hourFee < 0) {
            throw new IllegalArgumentException(
                    "%s cannot cost %d a day and %d an hour".formatted(name, dayFee, hourFee));
        }
    }

    /**
     * When a place can be used on days of the week.
     *
     * @param to after {@code from}, or on the next date if it is not later than {@code from}
     */
    public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Opening {
            days = Set.copyOf(days);
        }
    }

    /** A place that is always open and costs nothing. */
    public static ShootingPlace of(String name) {
        return new ShootingPlace(name, name, Set.of(name), 0, 0, List.of(), List.of(), null, null);
    }

    /** The same place, closed on these dates as well. */
    public ShootingPlace closedOn(DateSpan more) {
        List<DateSpan> all = Stream.concat(closed.stream(), Stream.of(more)).toList();
        return new ShootingPlace(id, name, scriptPlaces, dayFee, hourFee, openings, all, position, wetWeather);
    }

    /** Whether it can be used at some hour of a date. */
    public boolean isOpenOn(LocalDate date) {
        return closed.stream().noneMatch(span -> span.contains(date))
                && (openings.isEmpty()
                        || openings.stream().anyMatch(opening -> opening.days().contains(date.getDayOfWeek())));
    }
}
