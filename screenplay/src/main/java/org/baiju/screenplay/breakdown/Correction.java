package org.baiju.screenplay.breakdown;

import org.baiju.screenplay.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one need of one scene; it wins over the script and the lexicon, in this draft and the next.
 *
 * @param scene the id of the scene
 * @param quantity absent if it does not matter; of no meaning for something that is not needed
 */
public record Correction(
        String scene,
        Category category,
        String name,
        @Nullable String quantity,
        Decision decision) {

    /** Which way it was decided. */
    public enum Decision {
        NEEDED,
        NOT_NEEDED
    }

    /** The same decision about the scene as another draft calls it. */
    public Correction in(String otherScene) {
        return new Correction(otherScene, category, name, quantity, decision);
    }
}
