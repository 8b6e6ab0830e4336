package org.baiju.shootplan.sun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The sun of one day at one place. Moments are rounded to the minute and belong to the daylight whose noon lies on the
 * date: far north in summer the evening's may lie after midnight.
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
        // The day whose clock noon is nearest to the sun's: a zone may lie many hours from its longitude's own time.
        Instant clockNoon = date.atTime(12, 0).atZone(place.zone()).toInstant();
        double noon = clockNoon.getEpochSecond() / 60.0 / MINUTES_IN_DAY;
        for (int i = 0; i < ROUNDS; i++) {
            double minute = 720 - 4 * place.longitude() - SolarPosition.at(noon).equationOfTime();
            double day = Math.floor(clockNoon.getEpochSecond() / 60.0 / MINUTES_IN_DAY);
            double candidate = day + minute / MINUTES_IN_DAY;
            double shift = Math.rint(clockNoon.getEpochSecond() / 60.0 / MINUTES_IN_DAY - candidate);
            noon = candidate + shift;
        }
        return noon;
    }

    private static Crossing crossing(Place place, double noon, double height) {
        double up = noon;
        double down = noon;
        for (int i = 0; i < ROUNDS; i++) {
            double morning = hourAngle(place, up, height);
            double evening = hourAngle(place, down, height);
            if (Double.isNaN(morning) || Double.isNaN(evening)) {
                return isAbove(place, noon, height) ? new Crossing.AlwaysAbove() : new Crossing.AlwaysBelow();
            }
            up = noonBy(up, noon) - morning / MINUTES_IN_DAY;
            down = noonBy(down, noon) + evening / MINUTES_IN_DAY;
        }
        return new Crossing.Twice(moment(place, up), moment(place, down));
    }

    /** The noon by the equation of time of another moment of the same day. */
    private static double noonBy(double moment, double noon) {
        double drift = SolarPosition.at(noon).equationOfTime()
                - SolarPosition.at(moment).equationOfTime();
        return noon + drift / MINUTES_IN_DAY;
    }

    /** Minutes between noon and the moment the sun stands at a height; no number if it never does. */
    private static double hourAngle(Place place, double epochDay, double height) {
        double latitude = Math.toRadians(place.latitude());
        double declination = SolarPosition.at(epochDay).declination();
        double cosine = (Math.sin(Math.toRadians(height)) - Math.sin(latitude) * Math.sin(declination))
                / (Math.cos(latitude) * Math.cos(declination));
        return 4 * Math.toDegrees(Math.acos(cosine));
    }

    private static boolean isAbove(Place place, double noon, double height) {
        double latitude = Math.toRadians(place.latitude());
        double declination = SolarPosition.at(noon).declination();
        double highest = Math.PI / 2 - Math.abs(latitude - declination);
        return highest > Math.toRadians(height);
    }

    private static ZonedDateTime moment(Place place, double epochDay) {
        long minutes = Math.round(epochDay * MINUTES_IN_DAY);
        return Instant.ofEpochSecond(minutes * 60).atZone(place.zone());
    }
}
