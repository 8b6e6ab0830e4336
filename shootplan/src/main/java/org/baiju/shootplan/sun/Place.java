package org.baiju.shootplan.sun;

import java.time.ZoneId;

/**
 * A point on the earth and the clock on its walls.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Place(double latitude, double longitude, ZoneId zone) {
    public Place {
        // Written so that a value that is no number is refused too.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "Not a place: latitude %s (−90 to 90), longitude %s (−180 to 180)".formatted(latitude, longitude));
        }
    }
}
