package org.baiju.studio.series;

import java.util.Optional;
import java.util.UUID;

/** Which series. */
public record SeriesId(UUID value) {

    /** The id written like that; absent if it is no id at all. */
    public static Optional<SeriesId> find(String text) {
        try {
            return Optional.of(new SeriesId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
