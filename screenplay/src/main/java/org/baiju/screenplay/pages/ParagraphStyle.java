package org.baiju.screenplay.pages;

import org.baiju.screenplay.LineKind;

/**
 * How a paragraph is set: Final Draft's standard template, 12-point Courier at ten characters an inch. The widths are the
 * indents of its ElementSettings; action, parenthetical and the columns of dual dialogue take one character more than
 * their indents leave, as the page breaks of whole scripts show.
 */
public enum ParagraphStyle {
    SCENE_HEADING(0, 60, 2),
    SHOT(0, 60, 2),
    ACTION(0, 61, 1),
    CENTERED(0, 61, 1),
    GENERAL(0, 61, 0),
    NEW_ACT(0, 61, 0),
    END_OF_ACT(0, 61, 2),
    CHARACTER(20, 37, 1),
    DIALOGUE(10, 35, 0),
    PARENTHETICAL(15, 26, 0),
    LYRIC(10, 48, 0),
    TRANSITION(40, 16, 1),
    /** The left column of two who speak at the same time. */
    LEFT_COLUMN(0, 29, 0),
    RIGHT_COLUMN(31, 29, 0);

    private final int indent;
    private final int width;
    private final int spaceBefore;

    ParagraphStyle(int indent, int width, int spaceBefore) {
        this.indent = indent;
        this.width = width;
        this.spaceBefore = spaceBefore;
    }

    /** How far from the left margin of the text, in characters. */
    public int indent() {
        return indent;
    }

    /** How many characters stand in one row. */
    public int width() {
        return width;
    }

    /** How many rows stay empty above the paragraph; none at the top of a page. */
    public int spaceBefore() {
        return spaceBefore;
    }

    /** Whether a paragraph in this style belongs to the text below it and never ends a page. */
    boolean keepsWithNext() {
        return this == SCENE_HEADING || this == SHOT || this == NEW_ACT;
    }

    /** The style of a line of that kind; lines that are not printed have none and must not be asked for. */
    static ParagraphStyle of(LineKind kind) {
        return switch (kind) {
            case ACTION, ON_SCREEN_TEXT -> ACTION;
            case DIALOGUE -> DIALOGUE;
            case PARENTHETICAL, BARE_PARENTHETICAL -> PARENTHETICAL;
            case TRANSITION -> TRANSITION;
            case LYRIC -> LYRIC;
            case CENTERED -> CENTERED;
            case SHOT -> SHOT;
            case GENERAL -> GENERAL;
            case NEW_ACT -> NEW_ACT;
            case END_OF_ACT -> END_OF_ACT;
            case NOTE, SECTION, SYNOPSIS, BONEYARD, PAGE_BREAK ->
                throw new IllegalArgumentException("%s is not printed".formatted(kind));
        };
    }

    /** Whether lines of that kind stand on the pages of a script. */
    static boolean isPrinted(LineKind kind) {
        return switch (kind) {
            case NOTE, SECTION, SYNOPSIS, BONEYARD, PAGE_BREAK -> false;
            default -> true;
        };
    }
}
