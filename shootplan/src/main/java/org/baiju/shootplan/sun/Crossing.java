package org.baiju.shootplan.sun;

import java.time.ZonedDateTime;
import java.util.Optional;

/** When the sun passes a height on a day: up in the morning, down in the evening, or not at all. */
public sealed interface Crossing {

    /** The sun passes the height twice. */
    record Twice(ZonedDateTime up, ZonedDateTime down) implements Crossing {}

    /** The sun stays above the height all day. */
    record AlwaysAbove() implements Crossing {}

    /** The sun stays below the height all day. */
    record AlwaysBelow() implements Crossing {}

    /** The morning's moment; absent if there is none. */
    default Optional<ZonedDateTime> findUp() {
        return this instanceof Twice twice ? Optional.of(twice.up()) : Optional.empty();
    }

    /** The evening's moment; absent if there is none. */
    default Optional<ZonedDateTime> findDown() {
        return this instanceof Twice twice ? Optional.of(twice.down()) : Optional.empty();
    }
}
