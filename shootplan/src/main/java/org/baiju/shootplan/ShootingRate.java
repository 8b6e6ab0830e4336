package org.baiju.shootplan;

import java.time.Duration;

/**
 * How fast a unit shoots: a set-up for each scene and time for each eighth of a page.
 *
 * @param setUp light, rehearsal and slate of one scene
 * @param perEighth takes and cover of an eighth of a page
 */
public record ShootingRate(Duration setUp, Duration perEighth) {
    /**
     * A vertical series: 15 minutes for each scene and 4 for each eighth. Two scenes of four eighths make a page, so a
     * day of ten hours yields some ten pages and twenty scenes. ReelShort's average is 10 pages a day
     * (lafilm.edu), the trade's range 10 to 14 pages in 9 to 10 hours (filmustage.com), a Chinese crew of 40 plans 22
     * scenes a day (byfan.pages.dev).
     */
    public static final ShootingRate MINI_SERIES = new ShootingRate(Duration.ofMinutes(15), Duration.ofMinutes(4));

    public ShootingRate {
        if (!setUp.isPositive() || perEighth.isNegative()) {
            throw new IllegalArgumentException(
                    "No unit shoots with %s for a set-up and %s per eighth".formatted(setUp, perEighth));
        }
    }

    /** How long a scene of so many eighths takes to shoot. */
    public Duration shooting(int eighths) {
        return setUp.plus(perEighth.multipliedBy(eighths));
    }
}
