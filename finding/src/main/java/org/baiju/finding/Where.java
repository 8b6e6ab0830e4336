package org.baiju.finding;

import java.time.Duration;

/** The place a finding speaks of. */
public sealed interface Where {

    /**
     * A position in a text.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters (UTF-16 units)
     * @param offset counted from 0, in characters from the start of the text
     */
    record Text(int line, int column, int offset) implements Where {
        public Text {
            if (line < 1 || column < 1 || offset < 0) {
                throw new IllegalArgumentException(
                        "Not a position in a text: line %d, column %d, offset %d".formatted(line, column, offset));
            }
        }
    }

    /** A moment in a film, counted from its first frame. */
    record Moment(Duration at) implements Where {}

    /** Something with a name: a file, a strip, a person, a shooting day. */
    record Thing(String name) implements Where {}
}
