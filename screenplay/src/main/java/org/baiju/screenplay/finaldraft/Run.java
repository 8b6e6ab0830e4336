package org.baiju.screenplay.finaldraft;

import java.util.Set;
import org.baiju.screenplay.Emphasis.Style;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that is set alike.
 *
 * @param revision the id of the revision that wrote it; absent for the first draft
 * @param tag the number of the tag on it; absent if there is none
 */
record Run(
        String text,
        Set<Style> styles,
        @Nullable String revision,
        @Nullable String tag) {}
