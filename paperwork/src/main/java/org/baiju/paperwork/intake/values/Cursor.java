package org.baiju.paperwork.intake.values;

import java.text.Normalizer;
import java.util.Locale;

/** Walks over the text of a cell; full-width letters and digits count as plain ones. */
final class Cursor {
    private static final String RANGE_SIGNS = "-–—~〜－−";
    private static final String LIST_SIGNS = "、,;，；/|\n";

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    void skipSpaces() {
        while (!atEnd() && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
    }

    boolean nextIsDigit() {
        return !atEnd() && isDigit(text.charAt(at));
    }

    /** Whether one of the characters comes next. */
    boolean nextIsOneOf(String characters) {
        return !atEnd() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether one of the characters comes next, and a digit right after it. */
    boolean nextIsOneOfBeforeDigit(String characters) {
        return nextIsOneOf(characters) && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** Steps over the first of the words that comes next. */
    boolean take(String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return false;
    }

    boolean takeOneOf(String characters) {
        if (nextIsOneOf(characters)) {
            at++;
            return true;
        }
        return false;
    }

    /** Steps over what stands between the ends of a range, with the space around it. */
    boolean takeRangeSign() {
        int before = at;
        skipSpaces();
        if (takeOneOf(RANGE_SIGNS) || take("至", "到", "to ", "until ")) {
            while (takeOneOf(RANGE_SIGNS)) {
                // Some write a double dash.
            }
            skipSpaces();
            return true;
        }
        at = before;
        return false;
    }

    /** Steps over what stands between the items of a list, with the space around it. */
    boolean takeListSigns() {
        int before = at;
        while (!atEnd() && (Character.isWhitespace(text.charAt(at)) || LIST_SIGNS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (take("和", "及", "and ")) {
            skipSpaces();
        }
        return at > before;
    }

    /** The digits that come next; empty if none do. */
    String digits() {
        int from = at;
        while (nextIsDigit()) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The number of at most four digits that comes next, or −1. */
    int number() {
        int before = at;
        String digits = digits();
        if (digits.isEmpty() || digits.length() > 4) {
            at = before;
            return -1;
        }
        return Integer.parseInt(digits);
    }

    /** The letters a to z that come next; empty if none do. */
    String letters() {
        int from = at;
        while (!atEnd() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
