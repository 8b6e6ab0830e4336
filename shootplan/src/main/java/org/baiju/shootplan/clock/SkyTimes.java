package org.baiju.shootplan.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.baiju.shootplan.sun.Crossing;
import org.baiju.shootplan.sun.Place;
import org.baiju.shootplan.sun.SunDay;
import org.jspecify.annotations.Nullable;

/**
 * What the sky of a date allows, in the clock of the place.
 *
 * @param dawn until when it is dark in the morning
 * @param sunrise from when exteriors by day can be shot
 * @param sunset until when they can
 * @param dusk from when exteriors by night can be shot
 * @param isAssumed whether the place is unknown, so that the sky is that of an equinox
 */
public record SkyTimes(
        LocalDateTime dawn, LocalDateTime sunrise, LocalDateTime sunset, LocalDateTime dusk, boolean isAssumed) {

    /** The sky over a place; that of an equinox if the place is unknown. */
    public static SkyTimes of(@Nullable Place place, LocalDate date) {
        if (place == null) {
            return new SkyTimes(date.atTime(5, 30), date.atTime(6, 0), date.atTime(18, 0), date.atTime(18, 30), true);
        }
        SunDay day = SunDay.of(place, date);
        return new SkyTimes(
                morning(day.civil(), date),
                morning(day.sun(), date),
                evening(day.sun(), date),
                evening(day.civil(), date),
                false);
    }

    private static LocalDateTime morning(Crossing crossing, LocalDate date) {
        return switch (crossing) {
            case Crossing.Twice(ZonedDateTime up, ZonedDateTime _) -> up.toLocalDateTime();
            case Crossing.AlwaysAbove _ -> date.atStartOfDay();
            case Crossing.AlwaysBelow _ -> date.atTime(12, 0);
        };
    }

    private static LocalDateTime evening(Crossing crossing, LocalDate date) {
        return switch (crossing) {
            case Crossing.Twice(ZonedDateTime _, ZonedDateTime down) -> down.toLocalDateTime();
            case Crossing.AlwaysAbove _ -> date.plusDays(1).atStartOfDay();
            case Crossing.AlwaysBelow _ -> date.atTime(12, 0);
        };
    }
}
