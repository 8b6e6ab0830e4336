package org.baiju.studio.writing.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands in the working text.
 *
 * @param position of its first character; absent if its words are no longer there
 * @param quote the words it was made on
 */
public record Anchor(UUID comment, @Nullable Integer position, int length, String quote) {
    private static final int NEAR = 2000;
    private static final double ALIKE = 0.6;

    /** The anchor after edits, if it is another one. */
    public Optional<Anchor> after(List<TextEdit> edits, String text) {
        if (position == null) {
            int found = text.indexOf(quote);
            return found < 0 ? Optional.empty() : Optional.of(at(found, quote.length()));
        }
        int from = mapped(position, edits, false);
        int to = mapped(position + length, edits, true);
        if (to > from && to <= text.length() && isStill(text.substring(from, to))) {
            return from == position && to - from == length ? Optional.empty() : Optional.of(at(from, to - from));
        }
        return Optional.of(search(text, Math.min(from, text.length())));
    }

    private boolean isStill(String words) {
        return words.equals(quote) || Likeness.of(words, quote) >= ALIKE;
    }

    /** The same words elsewhere, nearest first; else the line nearby that is most like them; else nowhere. */
    private Anchor search(String text, int near) {
        int after = text.indexOf(quote, near);
        int before = text.lastIndexOf(quote, near);
        if (after >= 0 || before >= 0) {
            boolean forward = before < 0 || (after >= 0 && after - near <= near - before);
            return at(forward ? after : before, quote.length());
        }
        int best = -1;
        int bestLength = 0;
        double likeness = ALIKE;
        int start = text.lastIndexOf('\n', Math.max(0, near - NEAR)) + 1;
        while (start < Math.min(text.length(), near + NEAR)) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            double here = Likeness.of(text.substring(start, end), quote);
            if (end > start && here >= likeness) {
                best = start;
                bestLength = end - start;
                likeness = here;
            }
            start = end + 1;
        }
        return best < 0 ? new Anchor(comment, null, length, quote) : at(best, bestLength);
    }

    private Anchor at(int newPosition, int newLength) {
        return new Anchor(comment, newPosition, newLength, quote);
    }

    /** Where a position lies after the edits; one inside a replaced part goes to the edge that keeps the range small. */
    private static int mapped(int position, List<TextEdit> edits, boolean isEnd) {
        int shift = 0;
        for (TextEdit edit : edits) {
            int end = edit.offset() + edit.length();
            boolean before = isEnd ? end < position : end <= position;
            if (before || (isEnd && end == position && edit.length() > 0)) {
                shift += edit.replacement().length() - edit.length();
            } else if (edit.offset() < position) {
                int inside =
                        Math.min(position - edit.offset(), edit.replacement().length());
                shift += (isEnd ? inside : edit.replacement().length()) - (position - edit.offset());
            }
        }
        return position + shift;
    }
}
