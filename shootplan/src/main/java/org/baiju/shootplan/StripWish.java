package org.baiju.shootplan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When production wishes a strip to be shot. A plan is searched within it; whoever moves the strip against it by hand is
 * told.
 *
 * @param day on which it has to be; absent for any
 * @param notOn dates on which it must not be
 */
public record StripWish(@Nullable DayKey day, Set<LocalDate> notOn) {
    /** Any day will do. */
    public static final StripWish NONE = new StripWish(null, Set.of());

    public StripWish {
        notOn = Set.copyOf(notOn);
    }
}
