package org.baiju.screenplay.pages;

import java.util.List;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of the printed script: a scene heading, a cue or a line.
 *
 * @param text as printed, which may hold line breaks
 * @param scene the scene it belongs to
 * @param line the line it prints; absent for a scene heading and for a cue
 */
public record Paragraph(
        ParagraphStyle style,
        String text,
        Scene scene,
        @Nullable Line line) {

    /** How many rows it takes. */
    int rows() {
        return Wrapping.of(text, style.width()).rows();
    }

    /** Its text as the rows that are printed. */
    public List<String> wrapped() {
        return Wrapping.of(text, style.width()).lines();
    }

    /** The part of it between two characters of its text. */
    Paragraph part(int from, int to) {
        return new Paragraph(style, text.substring(from, to).strip(), scene, line);
    }

    /** Whether its rows count when a speech is divided: a cue is only overhead. */
    boolean isContent() {
        return style != ParagraphStyle.CHARACTER;
    }

    /** Whether it may be divided inside: everything long that is read as running text. */
    boolean isDivisible() {
        return switch (style) {
            case ACTION, DIALOGUE, LYRIC, GENERAL, CENTERED -> true;
            default -> false;
        };
    }
}
