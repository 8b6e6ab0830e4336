package org.baiju.studio.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids that sort by the time they were made (UUID version 7, RFC 9562), so that new rows land at the end of an
 * index. Safe for use by many threads.
 */
public final class Ids {
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

    /** The next id: 48 bits of milliseconds, then 74 random bits. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
