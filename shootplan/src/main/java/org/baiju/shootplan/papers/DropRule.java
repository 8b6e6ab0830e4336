package org.baiju.shootplan.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When a performer is let go for a while instead of being held. A performer is dropped once at most, in the first gap
 * that is long enough (Movie Magic Scheduling, DOOD rules).
 *
 * @param leastDays calendar days without work that a gap needs; 0 if nobody is ever dropped
 */
public record DropRule(int leastDays) {
    /** Everybody is held until their last date. */
    public static final DropRule NEVER = new DropRule(0);

    public DropRule {
        if (leastDays < 0) {
            throw new IllegalArgumentException("A drop takes at least some days, not " + leastDays);
        }
    }

    /**
     * The first gap that is long enough.
     *
     * @param worked dates with work, in order
     */
    Optional<Gap> find(List<LocalDate> worked) {
        for (int i = 1; i < worked.size() && leastDays > 0; i++) {
            if (ChronoUnit.DAYS.between(worked.get(i - 1), worked.get(i)) > leastDays) {
                return Optional.of(new Gap(worked.get(i - 1), worked.get(i)));
            }
        }
        return Optional.empty();
    }

    /** From the last date with work before it to the first one after it. */
    record Gap(LocalDate drop, LocalDate pickup) {
        boolean holds(LocalDate date) {
            return date.isAfter(drop) && date.isBefore(pickup);
        }
    }
}
