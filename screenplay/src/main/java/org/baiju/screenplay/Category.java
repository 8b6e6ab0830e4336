package org.baiju.screenplay;

import java.util.Locale;

/**
 * What a scene needs, in the standard categories of a breakdown sheet: Final Draft's list, which its files carry, with
 * the names of the trade.
 */
public enum Category {
    CAST,
    BACKGROUND,
    STUNTS,
    VEHICLES,
    PROPS,
    CAMERA,
    SPECIAL_EFFECTS,
    WARDROBE,
    MAKEUP,
    ANIMALS,
    ANIMAL_WRANGLER,
    MUSIC,
    SOUND,
    ART_DEPARTMENT,
    SET_DRESSING,
    GREENERY,
    SPECIAL_EQUIPMENT,
    SECURITY,
    ADDITIONAL_LABOR,
    VISUAL_EFFECTS,
    MECHANICAL_EFFECTS,
    MISCELLANEOUS,
    NOTES,
    SCRIPT_DAY,
    UNIT,
    SEQUENCE,
    LOCATION,
    /** The set within the location; Final Draft has no such category, breakdown sheets do. */
    SET,
    COMMENTS;

    /** The name in files and interfaces, as in {@code set_dressing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
