package org.baiju.shootplan.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.sun.Crossing;
import org.baiju.shootplan.sun.Place;
import org.baiju.shootplan.sun.SunDay;
import org.jspecify.annotations.Nullable;

/**
 * What the sky of a date allows, in the clock of the place.
 *
 * @param dawn until when it is dark in the morning: civil twilight begins
 * @param sunrise from when exteriors by day can be shot
 * @param sunset until when they can
 * @param dusk from when exteriors by night can be shot: civil twilight ends
 * @param isAssumed whether the place is unknown, so that the sky is that of an equinox
 */
public record SkyTimes(
        LocalDateTime dawn, LocalDateTime sunrise, LocalDateTime sunset, LocalDateTime dusk, boolean isAssumed) {

    /** How long before its setting and after its rising the sun is low: what photographers call the golden hour. */
    private static final Duration LOW_SUN = Duration.ofHours(1);

    /** A stretch of the day, its end not included. */
    public record Window(LocalDateTime from, LocalDateTime to) {
        /** Whether any of a stretch lies in it. */
        public boolean meets(LocalDateTime start, LocalDateTime end) {
            return start.isBefore(to) && end.isAfter(from);
        }
    }

    /** When an exterior in a light can be shot at all; a night reaches into the next morning. */
    public Window outside(Light light) {
        return switch (light) {
            case DAWN -> new Window(dawn, sunset);
            case DAY -> new Window(sunrise, sunset);
            case DUSK -> new Window(sunrise, dusk);
            case NIGHT -> new Window(dusk, dawn.plusDays(1));
        };
    }

    /** When the sky looks as dawn and dusk do; empty for day and night, which have no such hour. */
    public Optional<Window> hour(Light light) {
        return switch (light) {
            case DAWN -> Optional.of(new Window(dawn, sunrise.plus(LOW_SUN)));
            case DUSK -> Optional.of(new Window(sunset.minus(LOW_SUN), dusk));
            case DAY, NIGHT -> Optional.empty();
        };
    }

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
