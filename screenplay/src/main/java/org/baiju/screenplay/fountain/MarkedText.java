package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.Emphasis;
import org.baiju.screenplay.Emphasis.Style;

/** Writes the text of a line with its marks, so that {@link Marked} reads the same. */
final class MarkedText {
    private static final int ITALIC = 1;
    private static final int BOLD = 2;
    private static final int UNDERLINE = 4;
    private static final int NOTE = 8;

    private final String text;
    private final int[] styles;
    private final StringBuilder out = new StringBuilder();

    /**
     * A line of a paragraph with its marks.
     *
     * @param inNote whether a note reaches into it from the line above
     */
    record Row(String text, boolean inNote) {}

    private MarkedText(String text, List<Emphasis> emphasis) {
        this.text = text;
        this.styles = new int[text.length() + 1];
        for (Emphasis part : emphasis) {
            int bits = bits(part);
            for (int i = part.from(); i < Math.min(part.to(), text.length()); i++) {
                styles[i] |= bits;
            }
        }
        for (int style : new int[] {ITALIC, BOLD, UNDERLINE}) {
            trim(style);
        }
    }

    /** The lines of a paragraph. */
    static List<Row> rows(String text, List<Emphasis> emphasis) {
        var marked = new MarkedText(text, emphasis);
        List<Row> rows = new ArrayList<>();
        boolean inNote = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                rows.add(new Row(marked.row(start, i), inNote));
                inNote = (marked.styles[i] & NOTE) != 0;
                start = i + 1;
            }
        }
        return rows;
    }

    private static int bits(Emphasis part) {
        int bits = 0;
        for (Style style : part.styles()) {
            bits |= switch (style) {
                case ITALIC -> ITALIC;
                case BOLD -> BOLD;
                case UNDERLINE -> UNDERLINE;
                case NOTE -> NOTE;
                // Fountain cannot strike text out; the words stay.
                case STRIKEOUT -> 0;
            };
        }
        return bits;
    }

    /** Marks touch words: spaces at either end of a part are set plainly. */
    private void trim(int style) {
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && (styles[end] & style) != 0 && text.charAt(end) != '\n') {
                end++;
            }
            for (int i = start; i < end && Character.isWhitespace(text.charAt(i)); i++) {
                styles[i] &= ~style;
            }
            for (int i = end - 1; i >= start && Character.isWhitespace(text.charAt(i)); i--) {
                styles[i] &= ~style;
            }
            if (end < text.length() && text.charAt(end) == '\n') {
                styles[end] &= ~style;
            }
            start = end + 1;
        }
    }

    private String row(int from, int to) {
        out.setLength(0);
        int active = 0;
        boolean slash = false;
        for (int i = from; i <= to; i++) {
            int wanted = i == to ? 0 : styles[i] & (ITALIC | BOLD | UNDERLINE);
            toggle(active ^ wanted, slash);
            active = wanted;
            if (i < to) {
                slash = character(i);
            }
        }
        return out.toString();
    }

    private void toggle(int changed, boolean afterSlash) {
        // A slash before a star would open a boneyard.
        if ((changed & (ITALIC | BOLD)) != 0 && afterSlash) {
            out.insert(out.length() - 1, '\\');
        }
        out.append((changed & ITALIC) != 0 ? "*" : "");
        out.append((changed & BOLD) != 0 ? "**" : "");
        out.append((changed & UNDERLINE) != 0 ? "_" : "");
    }

    /** Writes a character, escaped if it would be a mark; says whether it is a plain slash. */
    private boolean character(int index) {
        char c = text.charAt(index);
        if ((styles[index] & NOTE) != 0) {
            boolean opens = c == '/' && index + 1 < text.length() && text.charAt(index + 1) == '*';
            out.append(opens ? "\\/" : c);
            return false;
        }
        boolean bracket = c == '[' && index + 1 < text.length() && text.charAt(index + 1) == '[';
        if (c == '*' || c == '_' || c == '\\' || bracket) {
            out.append('\\');
        }
        boolean afterStar = c == '/' && !out.isEmpty() && out.charAt(out.length() - 1) == '*';
        out.append(afterStar ? "\\/" : c);
        return c == '/' && !afterStar;
    }
}
