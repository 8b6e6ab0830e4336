package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What opens a line: a name or a label, what stands in brackets behind it, and a colon. Indices count in the line.
 *
 * @param enclosed whether the name stands in brackets of its own: {@code 【陈小满】}
 * @param asides what stands in brackets before and behind the colon
 * @param colon whether there is one
 * @param words where the words start; the end of the range if there are none
 */
record LineHead(int nameFrom, int nameTo, boolean enclosed, List<Range> asides, boolean colon, int words) {
    /** A part of a line without its brackets. */
    record Range(int from, int to) {}

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_ASIDE = 80;
    private static final int MOST_ASIDES = 4;
    private static final String QUOTES = "“\"「『";
    private static final String NEVER_IN_A_NAME = "】)]。!?,;”」』…△▲<>";

    /** What opens a line; of a line wholly in 【】, what opens the words in them if that has a colon. */
    static @Nullable LineHead of(SourceLine line) {
        String plain = line.plain();
        int from = line.indent();
        int to = BodyLine.endOf(plain);
        boolean enclosed = from < to && plain.charAt(from) == '【' && closing(plain, from, to) == to - 1;
        LineHead inner = enclosed ? of(plain, from + 1, to - 1) : null;
        return inner != null && inner.colon() ? inner : of(plain, from, to);
    }

    /** The head of a range of a plain line, or absent if it opens like none. */
    static @Nullable LineHead of(String plain, int from, int to) {
        int start = skip(plain, from, to);
        if (start < to && (plain.charAt(start) == '【' || plain.charAt(start) == '[')) {
            int close = closing(plain, start, to);
            boolean named = close > start + 1 && close - start - 1 <= LONGEST_NAME;
            return named ? behindName(plain, new Range(start + 1, close), true, close + 1, to) : null;
        }
        int end = start;
        while (end < to && !endsName(plain.charAt(end))) {
            if (NEVER_IN_A_NAME.indexOf(plain.charAt(end)) >= 0 || end - start > LONGEST_NAME) {
                return null;
            }
            end++;
        }
        int trimmed = end;
        while (trimmed > start && isOrnament(plain.charAt(trimmed - 1))) {
            trimmed--;
        }
        boolean named = trimmed > start && trimmed - start <= LONGEST_NAME;
        return named ? behindName(plain, new Range(start, trimmed), false, end, to) : null;
    }

    private static boolean endsName(char c) {
        return c == ':' || c == '(' || c == '【' || c == '[' || QUOTES.indexOf(c) >= 0;
    }

    private static @Nullable LineHead behindName(String plain, Range name, boolean enclosed, int from, int to) {
        List<Range> asides = new ArrayList<>(2);
        int at = asides(plain, from, to, asides);
        boolean colon = at < to && plain.charAt(at) == ':';
        if (colon) {
            at++;
            boolean clock = at < to && isDigit(plain.charAt(at)) && isDigit(plain.charAt(name.to - 1));
            if (clock || plain.startsWith("//", at)) {
                return null;
            }
            int words = skip(plain, at, to);
            at = words < to && plain.charAt(words) == '(' ? asides(plain, words, to, asides) : words;
        }
        return new LineHead(name.from, name.to, enclosed, asides, colon, at);
    }

    /** Collects the brackets that stand here and tells where they end. */
    private static int asides(String plain, int from, int to, List<Range> asides) {
        int at = skip(plain, from, to);
        while (at < to && "(【[".indexOf(plain.charAt(at)) >= 0 && asides.size() < MOST_ASIDES) {
            int close = closing(plain, at, to);
            if (close < 0 || close - at > LONGEST_ASIDE) {
                break;
            }
            if (close > at + 1) {
                asides.add(new Range(at + 1, close));
            }
            at = skip(plain, close + 1, to);
        }
        return at;
    }

    /** Where the bracket that opens here closes; -1 if it does not within the longest aside or title. */
    static int closing(String plain, int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            char c = plain.charAt(i);
            if ("(【[".indexOf(c) >= 0) {
                depth++;
            } else if (")】]".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static int skip(String plain, int from, int to) {
        int at = from;
        while (at < to && isOrnament(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOrnament(char c) {
        return c == ' ' || c == '*' || c == '#' || c == '/' || c == '>';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
