package org.baiju.studio.shooting.set;

import java.time.Instant;
import java.util.UUID;

/**
 * A tap as it was recorded.
 *
 * @param happenedAt by the clock of the studio: that of the phone, put right by as much as it was wrong when it sent
 * @param byName who tapped, as they were called then
 */
public record Fact(Tap tap, Instant happenedAt, Instant receivedAt, UUID by, String byName) {
    public TapKind kind() {
        return tap.kind();
    }

    boolean isOf(String scene) {
        return scene.equals(tap.scene());
    }
}
