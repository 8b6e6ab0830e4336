package org.baiju.screenplay.text;

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

    /**
     * The lines of a text; each is made when it is asked for, so that a long text is not held a second time. Meant for one
     * reader, who goes through them in their order.
     */
    public static List<SourceLine> linesOf(String text) {
        return new SourceLines(text);
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

    static char plain(char c) {
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
