package org.baiju.screenplay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a line of a script is. */
public enum LineKind {
    ACTION(null),
    DIALOGUE(null),
    PARENTHETICAL(null),
    TRANSITION(null),
    LYRIC(null),
    CENTERED(null),
    ON_SCREEN_TEXT(null),
    NOTE(null),
    SECTION(null),
    SYNOPSIS(null),
    PAGE_BREAK(null),
    /** The camera's instruction between scene headings, a paragraph style of Final Draft. */
    SHOT(ACTION),
    /** A paragraph of Final Draft's General style. */
    GENERAL(ACTION),
    /** The title of an act, as in ACT ONE. */
    NEW_ACT(SECTION),
    END_OF_ACT(SECTION),
    /** A parenthetical that is written without its brackets. */
    BARE_PARENTHETICAL(PARENTHETICAL),
    /** Text taken out of the script and kept: Fountain's boneyard. */
    BONEYARD(NOTE);

    private final @Nullable LineKind broader;

    LineKind(@Nullable LineKind broader) {
        this.broader = broader;
    }

    /** The kind whose readers also understand this one; a kind is its own unless it is a special case of another. */
    public LineKind broader() {
        return broader == null ? this : broader;
    }

    /** The name in files and interfaces: that of the broader kind, as in {@code on_screen_text}. */
    public String id() {
        return broader().name().toLowerCase(Locale.ROOT);
    }
}
