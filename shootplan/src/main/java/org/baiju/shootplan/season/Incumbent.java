package org.baiju.shootplan.season;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The cheapest plan that any chain has found, the clock, and what is told to the watch. */
final class Incumbent implements LongPredicate {
    private final long begun = System.nanoTime();
    private final long capNanos;
    private final long totalMoves;
    private final SeasonWatch watch;
    private final LongAdder moves = new LongAdder();
    private volatile boolean cut;
    private volatile long cost = Long.MAX_VALUE;
    private long firstNanos;
    private double told;
    private int @Nullable [] slots;

    Incumbent(Duration cap, long totalMoves, SeasonWatch watch) {
        this.capNanos = cap.toNanos();
        this.totalMoves = totalMoves;
        this.watch = watch;
    }

    /** Counts moves; true if the search has to end. */
    @Override
    public boolean test(long movesDone) {
        moves.add(movesDone);
        if (System.nanoTime() - begun > capNanos || Thread.currentThread().isInterrupted() || watch.isCancelled()) {
            cut = true;
        }
        tell();
        return cut;
    }

    /** Whether the search was ended before its effort was spent. */
    boolean isCut() {
        return cut;
    }

    private synchronized void tell() {
        double share = Math.min(1, moves.sum() / (double) totalMoves);
        if (share > told + 0.01) {
            told = share;
            watch.done(share);
        }
    }

    /** Takes a lawful plan if it is cheaper than all before, or as cheap and first in the order of slots. */
    void offer(long offered, int[] plan) {
        if (offered <= cost) {
            take(offered, plan);
        }
    }

    private synchronized void take(long offered, int[] plan) {
        if (slots == null) {
            firstNanos = System.nanoTime() - begun;
        }
        // Chains end in any order: of equally cheap plans it must not be the faster thread that decides.
        if (offered < cost || (offered == cost && slots != null && Arrays.compare(plan, slots) < 0)) {
            boolean cheaper = offered < cost;
            cost = offered;
            slots = plan.clone();
            if (cheaper) {
                watch.found(offered);
            }
        }
    }

    synchronized Optional<SeasonPlan> plan(long bound) {
        return slots == null
                ? Optional.empty()
                : Optional.of(new SeasonPlan(
                        Arrays.stream(slots).boxed().toList(),
                        cost,
                        Math.min(bound, cost),
                        !cut,
                        Duration.ofNanos(firstNanos)));
    }
}
