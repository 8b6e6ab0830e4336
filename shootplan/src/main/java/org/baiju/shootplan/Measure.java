package org.baiju.shootplan;

import java.time.Duration;

/**
 * How long a scene is, in three ways.
 *
 * @param screen its length on the screen
 * @param eighths its length in eighths of a page, at least 1
 * @param shooting how long the unit needs to shoot it
 */
public record Measure(Duration screen, int eighths, Duration shooting) {
    public Measure {
        if (screen.isNegative() || eighths < 1 || !shooting.isPositive()) {
            throw new IllegalArgumentException("No scene measures %s on the screen, %d eighths, %s of shooting"
                    .formatted(screen, eighths, shooting));
        }
    }
}
