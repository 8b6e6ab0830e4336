package org.baiju.screenplay.breakdown;

import java.util.List;
import org.baiju.finding.Where;
import org.baiju.screenplay.Category;
import org.jspecify.annotations.Nullable;

/**
 * One thing a scene needs.
 *
 * @param quantity as written; absent if the script does not say
 * @param confidence from 0 to 1: 1 for what the script lists or a person decided
 * @param at the lines it comes from, in the order of the script; empty if a person added it
 */
public record Need(
        Category category,
        String name,
        @Nullable String quantity,
        double confidence,
        Origin origin,
        List<Where.Text> at) {

    /** Why the need is known. */
    public enum Origin {
        /** A line of the script lists it, or a tag of its file. */
        LISTED,
        /** A word of the lexicon stands in the text. */
        LEXICON,
        /** A person added it. */
        BY_HAND
    }

    public Need {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at %s".formatted(confidence));
        }
        at = List.copyOf(at);
    }
}
