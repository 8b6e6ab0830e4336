package org.baiju.shootplan.papers;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.SkyTimes;
import org.baiju.shootplan.clock.Timetable;

/**
 * How a day uses the light of its sky.
 *
 * @param exterior shooting of exteriors by day
 * @param lit the part of it in which the sky allows that: between sunrise and sunset, and in the twilight of dawn and dusk
 * @param left from the end of the last exterior by day to the sunset there, negative if that is over; absent without any
 */
public record DaylightUse(DayKey day, Duration exterior, Duration lit, Optional<Duration> left) {

    public static DaylightUse of(Shoot shoot, Timetable timetable) {
        var clock = new DayClock(shoot);
        Duration exterior = Duration.ZERO;
        Duration lit = Duration.ZERO;
        Optional<Duration> left = Optional.empty();
        for (Timetable.Entry entry : timetable.entries()) {
            if (entry.item() instanceof Strip strip && strip.setting().isExteriorDay()) {
                SkyTimes sky = clock.sky(entry.place(), timetable.day().date());
                exterior = exterior.plus(entry.length());
                lit = lit.plus(common(entry, sky.outside(strip.setting().light())));
                left = Optional.of(Duration.between(entry.to(), sky.sunset()));
            }
        }
        return new DaylightUse(timetable.day().key(), exterior, lit, left);
    }

    /** How much of the exteriors by day is in light: 1 for all, also if there are none. */
    public double share() {
        return exterior.isZero() ? 1 : lit.toMinutes() / (double) exterior.toMinutes();
    }

    private static Duration common(Timetable.Entry entry, SkyTimes.Window window) {
        LocalDateTime from = entry.from().isAfter(window.from()) ? entry.from() : window.from();
        LocalDateTime to = entry.to().isBefore(window.to()) ? entry.to() : window.to();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
