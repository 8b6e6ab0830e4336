package org.baiju.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One replacement in a text.
 *
 * @param offset where the replaced characters start, counted from 0
 * @param length how many characters are replaced; 0 inserts
 * @param replacement what stands there afterwards
 */
public record TextEdit(int offset, int length, String replacement) {
    public TextEdit {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("Not a range in a text: offset %d, length %d".formatted(offset, length));
        }
    }

    /** Applies edits that do not overlap; their offsets all speak of the text as given. */
    public static String applyAll(String text, List<TextEdit> edits) {
        var result = new StringBuilder(text);
        int untouchedBelow = Integer.MAX_VALUE;
        for (TextEdit edit : edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::offset).reversed())
                .toList()) {
            if (edit.offset + edit.length > Math.min(untouchedBelow, text.length())) {
                throw new IllegalArgumentException("The edit %s overlaps another or leaves the text".formatted(edit));
            }
            result.replace(edit.offset, edit.offset + edit.length, edit.replacement);
            untouchedBelow = edit.offset;
        }
        return result.toString();
    }
}
