package org.baiju.journeys;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks until the answer is yes, a few times a second. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** Fails with what there is at last if the time is over. */
    static void until(Duration limit, BooleanSupplier question, Supplier<String> otherwise) {
        long giveUp = System.nanoTime() + limit.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                fail("Not within %s: %s", limit, otherwise.get());
            }
            // Asking without a pause would take the processor from the very work that is waited for.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
