package org.baiju.shootplan.uss;

import java.util.Arrays;
import java.util.Optional;

/** The categories that the standard gives a number to, so that every tool knows them under any name. */
public enum Ucid {
    SET(0),
    INT_EXT(1),
    DAY_NIGHT(2),
    SCRIPT_DAY(3),
    UNIT(4),
    SEQUENCE(5),
    LOCATION(6),
    CAST_MEMBERS(100),
    BACKGROUND_ACTORS(101),
    STUNTS(102),
    VEHICLES(103),
    PROPS(104),
    SPECIAL_EFFECTS(105),
    WARDROBE(106),
    MAKEUP_HAIR(107),
    ANIMALS(108),
    ANIMAL_WRANGLERS(109),
    CAMERA(110),
    GRIP(111),
    ELECTRIC(112),
    SOUND(113),
    MUSIC(114),
    ART_DEPARTMENT(115),
    SET_DRESSING(116),
    GREENERY(117),
    SECURITY(118),
    SPECIAL_EQUIPMENT(119),
    ADDITIONAL_LABOR(120),
    VISUAL_EFFECTS(121),
    MECHANICAL_EFFECTS(122),
    NOTES(123),
    COMMENTS(124),
    MISCELLANEOUS(125),
    OTHER(126);

    private final int number;

    Ucid(int number) {
        this.number = number;
    }

    /** As it stands in files. */
    public int number() {
        return number;
    }

    /** The category of a number; empty for the numbers of custom categories. */
    public static Optional<Ucid> of(long number) {
        return Arrays.stream(values()).filter(its -> its.number == number).findFirst();
    }
}
