package org.baiju.journeys;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks until the answer is yes; each question is a request of its own, so nobody has to sleep in between. */
final class Await {
    private Await() {}

    /** Fails with what there is at last if the time is over. */
    static void until(Duration limit, BooleanSupplier question, Supplier<String> otherwise) {
        long giveUp = System.nanoTime() + limit.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                fail("Not within %s: %s", limit, otherwise.get());
            }
        }
    }
}
