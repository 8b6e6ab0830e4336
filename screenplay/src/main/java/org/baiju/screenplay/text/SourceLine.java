package org.baiju.screenplay.text;

import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Where;

/**
 * One line of a text, with its position.
 *
 * @param text as written, without line break
 * @param plain the same characters one for one, with full-width forms made narrow and odd spaces made plain, so that
 *     patterns need to know only one form
 * @param number counted from 1
 * @param offset of its first character in the text, from 0
 */
public record SourceLine(String text, String plain, int number, int offset) {
    private static final int LONGEST_LINE = 2_000;

    public static List<SourceLine> linesOf(String text) {
        List<SourceLine> lines = new ArrayList<>();
        char[] chars = text.toCharArray();
        int start = 0;
        boolean wide = false;
        for (int i = 0; i <= chars.length; i++) {
            char c = i == chars.length ? '\n' : chars[i];
            if (c == '\n' || c == '\r') {
                String line = text.substring(start, i);
                String plain = wide ? new String(chars, start, i - start) : line;
                lines.add(new SourceLine(line, plain, lines.size() + 1, start));
                i += c == '\r' && i + 1 < chars.length && chars[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
                wide = false;
            } else if (plain(c) != c) {
                chars[i] = plain(c);
                wide = true;
            }
        }
        return lines;
    }

    /** Longer than anything that follows a format; no pattern needs to look at it. */
    public boolean isOverlong() {
        return text.length() > LONGEST_LINE;
    }

    public boolean isBlank() {
        return plain.isBlank();
    }

    /** The index of the first character that is not a space; 0 in a blank line. */
    public int indent() {
        int index = 0;
        while (index < plain.length() && Character.isWhitespace(plain.charAt(index))) {
            index++;
        }
        return index == plain.length() ? 0 : index;
    }

    /** The position of the first character that is not a space. */
    public Where.Text at() {
        return at(indent());
    }

    /** The position of a character, counted from 0 in the line. */
    public Where.Text at(int index) {
        return new Where.Text(number, index + 1, offset + index);
    }

    /** The words of a range, as written and without spaces around. */
    public String words(int from, int to) {
        return text.substring(from, to).strip();
    }

    /** The words of the whole line, without spaces around. */
    public String words() {
        return text.substring(indent()).strip();
    }

    /** The same characters one for one, in their narrow and plain forms. */
    public static String plain(String text) {
        int first = 0;
        while (first < text.length() && plain(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int i = first; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c > '\u3000' && c < '\uFEFF') {
            return c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u200B', '\uFEFF', '\t' -> ' ';
            default -> c;
        };
    }
}
