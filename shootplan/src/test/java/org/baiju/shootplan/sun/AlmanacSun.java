package org.baiju.shootplan.sun;

import java.time.Duration;
import java.time.Instant;

/**
 * The sun's height by the low-precision formulae of the Astronomical Almanac (mean longitude, anomaly, sidereal time),
 * and its crossings by halving. Other formulae and another way than the engine's, so that a slip would not agree.
 */
final class AlmanacSun {
    private AlmanacSun() {}

    /** Degrees above the horizon, without refraction. */
    static double height(double latitude, double longitude, Instant at) {
        double days = at.getEpochSecond() / 86_400.0 - 10_957.5;
        double meanLongitude = 280.460 + 0.9856474 * days;
        double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
        double ecliptic = Math.toRadians(meanLongitude + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
        double obliquity = Math.toRadians(23.439 - 0.0000004 * days);
        double rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic));
        double declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic));
        double sidereal = Math.toRadians((18.697374558 + 24.06570982441908 * days) * 15 + longitude);
        double hourAngle = sidereal - rightAscension;
        double phi = Math.toRadians(latitude);
        return Math.toDegrees(Math.asin(
                Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle)));
    }

    /** The moment between two others, twelve hours or so apart, at which the sun passes a height. */
    static Instant crossing(Place place, double height, Instant low, Instant high) {
        Instant below = low;
        Instant above = high;
        while (Duration.between(below, above).abs().toSeconds() > 1) {
            Instant middle = below.plus(Duration.between(below, above).dividedBy(2));
            if (height(place.latitude(), place.longitude(), middle) < height) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
