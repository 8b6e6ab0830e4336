package org.baiju.shootplan;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Names a shooting day: one date of one unit. Ordered by date, then by unit.
 *
 * @param unit from 1
 */
public record DayKey(LocalDate date, int unit) implements Comparable<DayKey> {
    /** More units than any mini series has. */
    public static final int UNITS_MAX = 4;

    private static final Comparator<DayKey> ORDER =
            Comparator.comparing(DayKey::date).thenComparingInt(DayKey::unit);

    public DayKey {
        if (unit < 1 || unit > UNITS_MAX) {
            throw new IllegalArgumentException("There are units 1 to %d, not %d".formatted(UNITS_MAX, unit));
        }
    }

    /** The day of the first unit. */
    public static DayKey of(LocalDate date) {
        return new DayKey(date, 1);
    }

    @Override
    public int compareTo(DayKey other) {
        return ORDER.compare(this, other);
    }

    /** The date alone for the first unit, else as in {@code 2026-12-01/2}. */
    @Override
    public String toString() {
        return unit == 1 ? date.toString() : date + "/" + unit;
    }
}
