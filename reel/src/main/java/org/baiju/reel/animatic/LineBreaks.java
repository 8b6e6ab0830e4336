package org.baiju.reel.animatic;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines: anywhere between characters, but no line begins with a closing mark or ends with an
 * opening one (GB/T 15834), and words and numbers of Latin letters stay whole where they can.
 */
final class LineBreaks {
    private static final String NOT_FIRST = "，。！？；：、）】》」』”’…—～·%％,.!?;:)]}";
    private static final String NOT_LAST = "（【《「『“‘([{";

    private LineBreaks() {}

    /**
     * The lines of a text.
     *
     * @param ems how many Chinese characters fit into a line; a Latin letter takes about half of one
     */
    static List<String> of(String text, double ems) {
        var lines = new ArrayList<String>();
        for (String paragraph : clean(text).lines().toList()) {
            breakUp(paragraph.strip(), ems, lines);
        }
        return lines;
    }

    /** Without characters that cannot be drawn: controls, and those beyond the font's plane (emoji). */
    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n'
                        || (!Character.isISOControl(c) && c < 0x10000 && Character.getType(c) != Character.FORMAT))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static void breakUp(String paragraph, double ems, List<String> lines) {
        int start = 0;
        while (start < paragraph.length()) {
            int end = start;
            double width = 0;
            while (end < paragraph.length() && width + width(paragraph.charAt(end)) <= ems) {
                width += width(paragraph.charAt(end++));
            }
            end = end < paragraph.length() ? goodBreak(paragraph, start, end) : end;
            lines.add(paragraph.substring(start, end).strip());
            start = end;
            while (start < paragraph.length() && paragraph.charAt(start) == ' ') {
                start++;
            }
        }
    }

    /** The last good place to break at or before {@code end}; {@code end} itself if there is none near. */
    private static int goodBreak(String text, int start, int end) {
        int nearest = Math.max(start + 1, start + (end - start) / 2);
        for (int at = end; at >= nearest; at--) {
            if (mayBreak(text.charAt(at - 1), text.charAt(at))) {
                return at;
            }
        }
        return Math.max(end, start + 1);
    }

    private static boolean mayBreak(char before, char after) {
        boolean insideWord = latin(before) && latin(after);
        return !insideWord && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }

    private static double width(char c) {
        if (c >= 0x2E80 || "“”‘’…—·～".indexOf(c) >= 0) {
            return 1;
        }
        return c == ' ' ? 0.3 : Character.isUpperCase(c) || "mw@%".indexOf(c) >= 0 ? 0.85 : 0.6;
    }
}
