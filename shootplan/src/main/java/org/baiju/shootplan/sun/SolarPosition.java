package org.baiju.shootplan.sun;

/**
 * Where the sun stands, by the formulae of NOAA's solar calculator (gml.noaa.gov/grad/solcalc), which follow Meeus,
 * Astronomical Algorithms, chapter 25. Good to about a minute of rising and setting below 72° of latitude.
 *
 * @param declination radians
 * @param equationOfTime minutes by which the sundial is ahead of the clock
 */
record SolarPosition(double declination, double equationOfTime) {
    /** Julian day of 1970-01-01T00:00Z. */
    private static final double JULIAN_DAY_OF_EPOCH = 2_440_587.5;
    /** Julian day of the standard epoch J2000.0. */
    private static final double J2000 = 2_451_545.0;

    private static final double DAYS_IN_CENTURY = 36_525.0;

    /**
     * The sun at one moment.
     *
     * @param epochDay days since 1970-01-01T00:00Z, with the time of day as a fraction
     */
    static SolarPosition at(double epochDay) {
        double t = (epochDay + JULIAN_DAY_OF_EPOCH - J2000) / DAYS_IN_CENTURY;
        double meanLongitude = Math.toRadians((280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360);
        double meanAnomaly = Math.toRadians(357.52911 + t * (35_999.05029 - 0.0001537 * t));
        double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
        double centre = Math.sin(meanAnomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
                + Math.sin(2 * meanAnomaly) * (0.019993 - 0.000101 * t)
                + Math.sin(3 * meanAnomaly) * 0.000289;
        double node = Math.toRadians(125.04 - 1934.136 * t);
        double apparentLongitude = meanLongitude + Math.toRadians(centre - 0.00569 - 0.00478 * Math.sin(node));
        double obliquity = Math.toRadians(meanObliquity(t) + 0.00256 * Math.cos(node));
        double declination = Math.asin(Math.sin(obliquity) * Math.sin(apparentLongitude));
        return new SolarPosition(declination, equationOfTime(meanLongitude, meanAnomaly, eccentricity, obliquity));
    }

    /** Degrees. */
    private static double meanObliquity(double t) {
        double seconds = 21.448 - t * (46.8150 + t * (0.00059 - t * 0.001813));
        return 23.0 + (26.0 + seconds / 60.0) / 60.0;
    }

    private static double equationOfTime(
            double meanLongitude, double meanAnomaly, double eccentricity, double obliquity) {
        double y = Math.tan(obliquity / 2) * Math.tan(obliquity / 2);
        double radians = y * Math.sin(2 * meanLongitude)
                - 2 * eccentricity * Math.sin(meanAnomaly)
                + 4 * eccentricity * y * Math.sin(meanAnomaly) * Math.cos(2 * meanLongitude)
                - 0.5 * y * y * Math.sin(4 * meanLongitude)
                - 1.25 * eccentricity * eccentricity * Math.sin(2 * meanAnomaly);
        return 4 * Math.toDegrees(radians);
    }
}
