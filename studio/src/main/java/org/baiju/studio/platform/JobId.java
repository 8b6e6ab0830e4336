package org.baiju.studio.platform;

import java.util.UUID;

/** The id of a {@link Job}. */
public record JobId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
