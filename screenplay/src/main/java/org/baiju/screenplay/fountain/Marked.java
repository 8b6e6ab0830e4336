package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baiju.screenplay.Emphasis;
import org.baiju.screenplay.Emphasis.Style;

/** A paragraph without its marks, and what they said. */
record Marked(String text, List<Emphasis> emphasis) {
    private static final int ITALIC = 1;
    private static final int BOLD = 2;
    private static final int UNDERLINE = 4;
    private static final int NOTE = 8;

    /** Reads {@code *italic* **bold** _underline_}, notes and escapes; a mark that has no partner in its line is text. */
    static Marked of(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '*' || c == '_' || c == '\\' || (c == '[' && written.startsWith("[[", i))) {
                return new Scanner(written).read();
            }
        }
        return new Marked(written, List.of());
    }

    /** One pass over the text marks which characters are marks; a second leaves them out. */
    private static final class Scanner {
        private final String written;
        /** Bits of styles that begin or end before a character. */
        private final byte[] toggles;

        private final boolean[] dropped;
        private final byte[] notes;
        private int italic = -1;
        private int bold = -1;
        private int underline = -1;

        Scanner(String written) {
            this.written = written;
            this.toggles = new byte[written.length() + 1];
            this.dropped = new boolean[written.length()];
            this.notes = new byte[written.length()];
        }

        Marked read() {
            int noNoteFrom = Integer.MAX_VALUE;
            for (int i = 0; i < written.length(); i++) {
                switch (written.charAt(i)) {
                    case '\n' -> forget();
                    case '\\' -> {
                        if (i + 1 < written.length() && Escapes.canEscape(written.charAt(i + 1))) {
                            dropped[i++] = true;
                        }
                    }
                    case '[' -> {
                        int close = i < noNoteFrom && written.startsWith("[[", i) ? written.indexOf("]]", i + 2) : -1;
                        if (close >= 0) {
                            Arrays.fill(notes, i, close + 2, (byte) NOTE);
                            showSlashes(i, close);
                            forgetAcrossLines(i, close);
                            i = close + 1;
                        } else if (written.startsWith("[[", i)) {
                            noNoteFrom = Math.min(noNoteFrom, i);
                        }
                    }
                    case '_' -> i = underline(i);
                    case '*' -> i = stars(i);
                    default -> {}
                }
            }
            return plain();
        }

        private void showSlashes(int from, int to) {
            for (int i = written.indexOf("\\/*", from, to); i >= 0; i = written.indexOf("\\/*", i + 1, to)) {
                dropped[i] = true;
            }
        }

        private void forget() {
            italic = -1;
            bold = -1;
            underline = -1;
        }

        private void forgetAcrossLines(int from, int to) {
            if (written.indexOf('\n', from, to) >= 0) {
                forget();
            }
        }

        private int underline(int start) {
            int end = runEnd(start, '_');
            if (end - start == 1) {
                if (underline >= 0 && mayClose(start)) {
                    pair(underline, start, 1, UNDERLINE);
                    underline = -1;
                } else if (mayOpen(end)) {
                    underline = start;
                }
            }
            return end - 1;
        }

        private int stars(int start) {
            int end = runEnd(start, '*');
            int length = end - start;
            if (length <= 3) {
                boolean both = length == 3;
                // Of three stars the first may end italic and the others bold, or the other way round: it does not
                // matter.
                if (length != 2) {
                    italic = star(italic, start, start, 1, ITALIC, end);
                }
                if (length != 1) {
                    bold = star(bold, start, both ? start + 1 : start, 2, BOLD, end);
                }
            }
            return end - 1;
        }

        private int star(int open, int runStart, int position, int width, int style, int runEnd) {
            if (open >= 0 && mayClose(runStart)) {
                pair(open, position, width, style);
                return -1;
            }
            return mayOpen(runEnd) ? position : open;
        }

        private int runEnd(int start, char mark) {
            int end = start;
            while (end < written.length() && written.charAt(end) == mark) {
                end++;
            }
            return end;
        }

        private boolean mayClose(int start) {
            return start > 0 && !Character.isWhitespace(written.charAt(start - 1));
        }

        private boolean mayOpen(int end) {
            return end < written.length() && !Character.isWhitespace(written.charAt(end));
        }

        private void pair(int open, int close, int width, int style) {
            for (int i = 0; i < width; i++) {
                dropped[open + i] = true;
                dropped[close + i] = true;
            }
            toggles[open] ^= (byte) style;
            toggles[close] ^= (byte) style;
        }

        private Marked plain() {
            var text = new StringBuilder(written.length());
            List<Emphasis> emphasis = new ArrayList<>();
            int style = 0;
            int spanStyle = 0;
            int spanStart = 0;
            for (int i = 0; i < written.length(); i++) {
                style ^= toggles[i];
                if (dropped[i]) {
                    continue;
                }
                int now = style | notes[i];
                if (now != spanStyle) {
                    addSpan(emphasis, spanStart, text.length(), spanStyle);
                    spanStart = text.length();
                    spanStyle = now;
                }
                text.append(written.charAt(i));
            }
            addSpan(emphasis, spanStart, text.length(), spanStyle);
            return new Marked(text.toString(), emphasis);
        }

        private static void addSpan(List<Emphasis> emphasis, int from, int to, int bits) {
            if (bits != 0 && to > from) {
                emphasis.add(new Emphasis(from, to, styles(bits), null));
            }
        }

        private static Set<Style> styles(int bits) {
            Set<Style> styles = EnumSet.noneOf(Style.class);
            if ((bits & ITALIC) != 0) {
                styles.add(Style.ITALIC);
            }
            if ((bits & BOLD) != 0) {
                styles.add(Style.BOLD);
            }
            if ((bits & UNDERLINE) != 0) {
                styles.add(Style.UNDERLINE);
            }
            if ((bits & NOTE) != 0) {
                styles.add(Style.NOTE);
            }
            return styles;
        }
    }
}
