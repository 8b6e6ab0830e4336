package org.baiju.studio.shooting;

import java.util.UUID;

/** Names a board. */
public record BoardId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
