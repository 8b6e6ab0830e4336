package org.baiju.screenplay.fountain;

import org.baiju.screenplay.western.CueLine;
import org.baiju.screenplay.western.Slugline;

/** What a line is by the marks it starts with; every method takes a line without spaces around it. */
final class Marks {
    private static final int DEEPEST_SECTION = 6;
    private static final String QUOTES = "\"'“‘(（[【《「『";

    private Marks() {}

    /** How deep the section is that the line opens; 0 if it opens none. */
    static int sectionLevel(String line) {
        int level = 0;
        while (level < line.length() && level < DEEPEST_SECTION && line.charAt(level) == '#') {
            level++;
        }
        return level == 0 || line.substring(level).isBlank() ? 0 : level;
    }

    static boolean isPageBreak(String line) {
        if (line.length() < 3) {
            return false;
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '=') {
                return false;
            }
        }
        return true;
    }

    static boolean isCentered(String line) {
        return line.length() > 1
                && line.startsWith(">")
                && line.endsWith("<")
                && !Escapes.isEscaped(line, line.length() - 1);
    }

    static boolean isForcedTransition(String line) {
        return line.length() > 1 && line.startsWith(">") && !isCentered(line);
    }

    /** Whether a mark makes the line stand for itself wherever it stands outside a speech. */
    static boolean standsAlone(String line) {
        return switch (line.charAt(0)) {
            case '#' -> sectionLevel(line) > 0;
            case '=', '~' -> true;
            case '>' -> line.length() > 1;
            default -> false;
        };
    }

    /** A single leading dot before a word; dots before more dots are an ellipsis. */
    static boolean isForcedHeading(String line) {
        if (line.length() < 2 || line.charAt(0) != '.') {
            return false;
        }
        int next = line.codePointAt(1);
        return Character.isLetterOrDigit(next) || QUOTES.indexOf(next) >= 0;
    }

    /**
     * Whether the line is a scene heading by its words. In capitals it is one even if no blank line follows, as most
     * writers forget it; in lower case it is one only above a blank line, for a sentence may start with “int”.
     */
    static boolean isHeading(String line, boolean blankAfter) {
        int lead = Slugline.leadLength(line);
        return lead > 0 && line.length() > lead && (blankAfter || CueLine.isUpperCase(line.substring(0, lead)));
    }

    /** Capitals that end with {@code TO:}; the blank lines around it are the caller's to see. */
    static boolean isTransition(String line) {
        return line.endsWith("TO:") && !line.startsWith("!") && CueLine.isUpperCase(line);
    }

    /** Whether the line is a cue by its letters; the speech below it is the caller's to see. */
    static boolean isCue(String line) {
        if (line.endsWith("TO:") || line.startsWith("!")) {
            return false;
        }
        int bracket = line.endsWith(")") || line.endsWith("）") || line.endsWith("^") ? extension(line) : line.length();
        return CueLine.isUpperCase(line.substring(0, bracket));
    }

    private static int extension(String line) {
        int open = line.indexOf('(');
        boolean closed = open >= 0
                && (line.endsWith(")")
                        || line.substring(0, line.length() - 1).strip().endsWith(")"));
        return closed ? open : line.length();
    }

    /** The scene number between hashes at the end of a heading; empty if there is none. */
    static String sceneNumber(String heading) {
        if (!heading.endsWith("#")) {
            return "";
        }
        int open = heading.lastIndexOf('#', heading.length() - 2);
        String number = open < 0 ? "" : heading.substring(open + 1, heading.length() - 1);
        return open > 0 && isSceneNumber(number) ? number : "";
    }

    static boolean isSceneNumber(String number) {
        return !number.isEmpty() && number.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }
}
