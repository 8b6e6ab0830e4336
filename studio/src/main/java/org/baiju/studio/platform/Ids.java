package org.baiju.studio.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids that sort by the time they were made (UUID version 7, RFC 9562), so that new rows land at the end of an
 * index. Safe for use by many threads.
 */
public final class Ids {
    private static final int COUNT_BITS = 12;
    private static final long COUNT_MASK = 0xFFF;

    private final AtomicLong last = new AtomicLong();
    private final Clock clock;
    private final RandomGenerator random;

    /** Ids from the given clock and an unguessable source of randomness. */
    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    /** Ids from the given clock and randomness; with a seeded generator they repeat, which tests may want. */
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * The next id: 48 bits of milliseconds, a 12-bit count within the millisecond, 62 random bits. The ids of one process
     * rise strictly; more than 4,096 in a millisecond borrow from the next one.
     */
    public UUID next() {
        long now = clock.millis() << COUNT_BITS;
        long stamp = last.updateAndGet(previous -> Math.max(previous + 1, now));
        long high = ((stamp >>> COUNT_BITS) << 16) | 0x7000L | (stamp & COUNT_MASK);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
