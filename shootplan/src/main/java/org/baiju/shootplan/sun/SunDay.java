package org.baiju.shootplan.sun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The sun of one day at one place. Moments are rounded to the minute and belong to the daylight whose noon lies on the
 * date: far north in summer the evening's may lie after midnight. On the first and last days of a polar day or night, when
 * the sun only touches the horizon, they may be some tens of minutes wrong.
 *
 * @param noon when the sun stands highest
 * @param sun upper limb on the horizon, refraction included: sunrise and sunset
 * @param civil centre 6° below the horizon: civil dawn and dusk
 * @param golden centre 6° above the horizon: the soft light lies between {@code sun} and this
 */
public record SunDay(Place place, LocalDate date, ZonedDateTime noon, Crossing sun, Crossing civil, Crossing golden) {
    /** Half the sun's disc and the usual refraction at the horizon (NOAA: zenith 90.833°). */
    private static final double HORIZON = -0.833;
    /** Civil twilight by definition. */
    private static final double CIVIL = -6;
    /** House value: photographers agree on "a low sun", not on a number of degrees. */
    private static final double GOLDEN = 6;

    private static final double MINUTES_IN_DAY = 1440;
    /** The sun moves while it rises: after three rounds the moment stands still to the second. */
    private static final int ROUNDS = 3;

    public static SunDay of(Place place, LocalDate date) {
        double noon = noon(place, date);
        return new SunDay(
                place,
                date,
                moment(place, noon),
                crossing(place, noon, HORIZON),
                crossing(place, noon, CIVIL),
                crossing(place, noon, GOLDEN));
    }

    /** How long the sun is up; a whole day or nothing where it does not set or rise. */
    public Duration daylight() {
        return switch (sun) {
            case Crossing.Twice(ZonedDateTime up, ZonedDateTime down) -> Duration.between(up, down);
            case Crossing.AlwaysAbove _ -> Duration.ofDays(1);
            case Crossing.AlwaysBelow _ -> Duration.ZERO;
        };
    }

    /** When the sun stands lowest: halfway to the next noon. */
    Instant midnightAfter() {
        Instant next = moment(place, noon(place, date.plusDays(1))).toInstant();
        return noon.toInstant().plus(Duration.between(noon.toInstant(), next).dividedBy(2));
    }

    /** Days since the epoch at which the sun stands highest over the place on its local date. */
    private static double noon(Place place, LocalDate date) {
        // The noon nearest to the clock's: a zone may lie many hours from its longitude's own time.
        double clock = date.atTime(12, 0).atZone(place.zone()).toEpochSecond() / 60.0 / MINUTES_IN_DAY;
        double noon = clock;
        for (int i = 0; i < ROUNDS; i++) {
            double minute = 720 - 4 * place.longitude() - SolarPosition.at(noon).equationOfTime();
            double candidate = Math.floor(clock) + minute / MINUTES_IN_DAY;
            noon = candidate + Math.rint(clock - candidate);
        }
        return noon;
    }

    private static Crossing crossing(Place place, double noon, double height) {
        double up = noon;
        double down = noon;
        for (int i = 0; i < ROUNDS; i++) {
            double morning = cosineOfHourAngle(place, up, height);
            double evening = cosineOfHourAngle(place, down, height);
            if (Math.max(morning, evening) > 1) {
                return new Crossing.AlwaysBelow();
            } else if (Math.min(morning, evening) < -1) {
                return new Crossing.AlwaysAbove();
            }
            up = noonBy(up, noon) - turn(morning);
            down = noonBy(down, noon) + turn(evening);
        }
        return new Crossing.Twice(moment(place, up), moment(place, down));
    }

    /** The noon by the equation of time of another moment of the same day. */
    private static double noonBy(double moment, double noon) {
        double drift = SolarPosition.at(noon).equationOfTime()
                - SolarPosition.at(moment).equationOfTime();
        return noon + drift / MINUTES_IN_DAY;
    }

    /** The angle from noon at which the sun stands at a height; above 1 it never gets there, below −1 never so low. */
    private static double cosineOfHourAngle(Place place, double epochDay, double height) {
        double latitude = Math.toRadians(place.latitude());
        double declination = SolarPosition.at(epochDay).declination();
        return (Math.sin(Math.toRadians(height)) - Math.sin(latitude) * Math.sin(declination))
                / (Math.cos(latitude) * Math.cos(declination));
    }

    /** The days that the earth takes to turn by an angle. */
    private static double turn(double cosine) {
        return Math.acos(cosine) / (2 * Math.PI);
    }

    private static ZonedDateTime moment(Place place, double epochDay) {
        long minutes = Math.round(epochDay * MINUTES_IN_DAY);
        return Instant.ofEpochSecond(minutes * 60).atZone(place.zone());
    }
}
