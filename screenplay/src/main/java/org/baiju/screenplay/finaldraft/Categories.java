package org.baiju.screenplay.finaldraft;

import java.util.Locale;
import java.util.Map;
import org.baiju.screenplay.Category;

/** The names of breakdown categories in files; other programs write the same element with names of their own. */
final class Categories {
    private static final Map<String, Category> BY_NAME = Map.ofEntries(
            Map.entry("cast members", Category.CAST),
            Map.entry("background actors", Category.BACKGROUND),
            Map.entry("extras", Category.BACKGROUND),
            Map.entry("makeup/hair", Category.MAKEUP),
            Map.entry("make-up/hair", Category.MAKEUP),
            Map.entry("costumes", Category.WARDROBE),
            Map.entry("sets", Category.SET),
            Map.entry("vfx", Category.VISUAL_EFFECTS),
            Map.entry("sfx", Category.SPECIAL_EFFECTS));

    private Categories() {}

    /** The category of a name; what is unknown is miscellaneous. */
    static Category of(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        Category known = BY_NAME.get(key);
        if (known != null) {
            return known;
        }
        for (Category category : Category.values()) {
            if (category.id().equals(key.replace(' ', '_')) || category.id().equals(key.replace(' ', '_') + "s")) {
                return category;
            }
        }
        return Category.MISCELLANEOUS;
    }

    /** The name Final Draft itself gives a category. */
    static String nameOf(Category category) {
        return switch (category) {
            case CAST -> "Cast Members";
            case BACKGROUND -> "Background Actors";
            case MAKEUP -> "Makeup/Hair";
            default -> {
                var name = new StringBuilder();
                for (String word : category.id().split("_", -1)) {
                    name.append(name.isEmpty() ? "" : " ")
                            .append(Character.toUpperCase(word.charAt(0)))
                            .append(word, 1, word.length());
                }
                yield name.toString();
            }
        };
    }
}
