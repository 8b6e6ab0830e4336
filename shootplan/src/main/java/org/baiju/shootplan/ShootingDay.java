package org.baiju.shootplan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One date of one unit (拍摄日).
 *
 * @param call when the unit is called; absent for the usual hour of the shoot
 * @param isLocked whether nothing may come, go or change its place
 * @param items strips and banners in the order in which they are shot
 */
public record ShootingDay(DayKey key, @Nullable LocalTime call, boolean isLocked, List<DayItem> items) {
    public ShootingDay {
        items = List.copyOf(items);
    }

    /** A day of the first unit with these strips, called at the usual hour. */
    public static ShootingDay of(LocalDate date, List<Strip> strips) {
        return new ShootingDay(DayKey.of(date), null, false, List.copyOf(strips));
    }

    public LocalDate date() {
        return key.date();
    }

    /** The strips alone, in shooting order. */
    public List<Strip> strips() {
        return items.stream()
                .flatMap(item -> item instanceof Strip strip ? Stream.of(strip) : Stream.empty())
                .toList();
    }

    /** The same day with other items. */
    public ShootingDay with(List<DayItem> others) {
        return new ShootingDay(key, call, isLocked, others);
    }

    /** The same day with another call; absent for the usual hour. */
    public ShootingDay calledAt(@Nullable LocalTime time) {
        return new ShootingDay(key, time, isLocked, items);
    }

    /** The same day, locked or open. */
    public ShootingDay locked(boolean locked) {
        return new ShootingDay(key, call, locked, items);
    }

    /**
     * The same day with more items at a position.
     *
     * @param position from 0; beyond the end means at the end
     */
    ShootingDay insert(int position, List<? extends DayItem> added) {
        List<DayItem> longer = new ArrayList<>(items);
        longer.addAll(Math.clamp(position, 0, items.size()), added);
        return with(longer);
    }
}
