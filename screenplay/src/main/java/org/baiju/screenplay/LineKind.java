package org.baiju.screenplay;

/** What a line of a script is. */
public enum LineKind {
    ACTION,
    DIALOGUE,
    PARENTHETICAL,
    TRANSITION,
    LYRIC,
    CENTERED,
    ON_SCREEN_TEXT,
    NOTE,
    SECTION,
    SYNOPSIS,
    PAGE_BREAK
}
