package org.baiju.studio.money;

import java.time.Instant;
import java.util.UUID;

/**
 * A viewer's wish to buy coins.
 *
 * @param person who buys
 * @param fen what it costs
 * @param provider who collects the money
 */
public record Payment(UUID id, UUID person, long coins, long fen, String provider, State state, Instant createdAt) {

    /** How far it is. */
    public enum State {
        PENDING,
        PAID,
        FAILED
    }
}
