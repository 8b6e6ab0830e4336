package org.baiju.shootplan.talent;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How far a search may go. What it found until then is the same on every machine unless time or memory ended it.
 *
 * @param states how many states may be kept in memory at once
 * @param stopped asked often; true ends the search
 */
public record TalentLimit(long states, BooleanSupplier stopped) {
    /** What a kept state needs at worst: its fields and its slot, twice while the lists grow. */
    private static final int BYTES_PER_STATE = 200;

    /** Lists are arrays, and arrays double. */
    private static final long MOST_STATES = 1L << 28;

    /** As far as memory goes, or until the thread is interrupted. */
    public static TalentLimit memory() {
        long states = Runtime.getRuntime().maxMemory() / BYTES_PER_STATE;
        return new TalentLimit(
                Math.min(MOST_STATES, states), () -> Thread.currentThread().isInterrupted());
    }

    /** As {@link #memory}, and no longer than this from now. */
    public static TalentLimit within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return memory().orWhen(() -> System.nanoTime() - end >= 0);
    }

    /** This limit, or when the other says so. */
    public TalentLimit orWhen(BooleanSupplier also) {
        return new TalentLimit(states, () -> stopped.getAsBoolean() || also.getAsBoolean());
    }
}
