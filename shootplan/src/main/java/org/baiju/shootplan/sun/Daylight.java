package org.baiju.shootplan.sun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** How much of an interval lies in daylight: the sum behind the daylight-use document (日光利用). */
public final class Daylight {
    /** An interval of work spans a night at most; a longer one is a mistake. */
    private static final Duration LONGEST = Duration.ofDays(14);

    private Daylight() {}

    /**
     * The part of an interval during which the sun is up, from sunrise to sunset of each day it touches.
     *
     * @throws IllegalArgumentException if it ends before it starts, or lasts more than two weeks
     */
    public static Duration within(Place place, ZonedDateTime from, ZonedDateTime to) {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not an interval of at most 14 days: %s to %s".formatted(from, to));
        }
        Duration light = Duration.ZERO;
        // Daylight is cut at solar midnight, so that summers in the far north are counted once.
        LocalDate last = to.withZoneSameInstant(place.zone()).toLocalDate().plusDays(1);
        for (LocalDate date =
                        from.withZoneSameInstant(place.zone()).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            light = light.plus(common(SunDay.of(place, date), from.toInstant(), to.toInstant()));
        }
        return light;
    }

    private static Duration common(SunDay day, Instant from, Instant to) {
        return switch (day.sun()) {
            case Crossing.AlwaysBelow _ -> Duration.ZERO;
            case Crossing.Twice(ZonedDateTime up, ZonedDateTime down) ->
                overlap(from, to, up.toInstant(), down.toInstant());
            case Crossing.AlwaysAbove _ ->
                overlap(
                        from,
                        to,
                        SunDay.of(day.place(), day.date().minusDays(1)).midnightAfter(),
                        day.midnightAfter());
        };
    }

    private static Duration overlap(Instant from, Instant to, Instant up, Instant down) {
        Instant start = from.isAfter(up) ? from : up;
        Instant end = to.isBefore(down) ? to : down;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
