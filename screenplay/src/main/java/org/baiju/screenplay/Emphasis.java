package org.baiju.screenplay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a line's text is set.
 *
 * @param from the first character of the part, from 0 in the text of the line
 * @param to the first character after it
 * @param revision the name of the revision that wrote the part; absent if it is of the first draft
 */
public record Emphasis(
        int from, int to, Set<Style> styles, @Nullable String revision) {
    /** One way of setting text. */
    public enum Style {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKEOUT,
        /** A note inside the text, brackets included: nobody plays it. */
        NOTE
    }

    public Emphasis {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a part of a text: %d to %d".formatted(from, to));
        }
        styles = Set.copyOf(styles);
    }
}
