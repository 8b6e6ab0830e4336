package org.baiju.shootplan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.screenplay.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a plan knows of a scene beyond its place, people and length.
 *
 * @param extras crowds with their quantities, as in 食客×4
 * @param elements what has to be there, by category
 * @param storyDay the day of the story, as the script counts it; absent if unknown
 * @param tags what the scene shows that not everybody may play, as in {@code violence}
 * @param isPriority whether it must not slip, as the scenes of a paywall's episode
 * @param wish when it shall be shot
 */
public record StripNotes(
        List<String> extras,
        Map<Category, List<String>> elements,
        @Nullable String storyDay,
        Set<String> tags,
        boolean isPriority,
        StripWish wish) {
    /** Nothing is known. */
    public static final StripNotes NONE = new StripNotes(List.of(), Map.of(), null, Set.of(), false, StripWish.NONE);

    public StripNotes {
        extras = List.copyOf(extras);
        elements = Map.copyOf(elements);
        tags = Set.copyOf(tags);
    }
}
