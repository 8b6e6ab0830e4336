package org.baiju.studio.shooting.set;

/** What somebody on the set can tap. */
public enum TapKind {
    /** The scene is done. */
    SHOT,
    /** Something of the scene is left to shoot. */
    PARTIAL,
    /** The scene is not needed any more. */
    OMITTED,
    /** A scene that the day did not have is shot as well. */
    ADDED,
    /** One take of a scene; its number counts from 1. */
    TAKE,
    IN,
    OUT,
    /** A meal begins, for everybody or for one person. */
    MEAL_FROM,
    MEAL_TO,
    /** The unit is called. */
    CALL,
    /** The camera is wrapped. */
    WRAP,
    /** Something holds the unit up; its number is minutes. */
    DELAY,
    /** Something happened that the report must tell; its number is minutes. */
    INCIDENT,
    /** Extras came; their number. */
    EXTRAS,
    WEATHER,
    /** An earlier tap was wrong. */
    REVERSE;

    boolean isOfAScene() {
        return isMark() || this == ADDED || this == TAKE;
    }

    /** Whether it says how far a scene is. */
    boolean isMark() {
        return this == SHOT || this == PARTIAL || this == OMITTED;
    }

    /** Whether the unit works for it, so that it must not happen with a child whose day is over. */
    boolean isWork() {
        return this == SHOT || this == PARTIAL || this == TAKE;
    }

    boolean isOfAPerson() {
        return this == IN || this == OUT;
    }

    /** Whether it is worth nothing without words. */
    boolean needsWords() {
        return this == INCIDENT || this == WEATHER;
    }

    boolean needsNumber() {
        return this == TAKE || this == DELAY || this == EXTRAS;
    }
}
