package org.baiju.screenplay.fountain;

/** The backslash, which takes the meaning from the mark after it, as in Markdown. */
final class Escapes {
    private static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Escapes() {}

    /** Whether a backslash before this character is a mark and not text. */
    static boolean canEscape(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** The text with slashes escaped that would open a boneyard, for places where no other mark is read. */
    static String hide(String text) {
        return text.contains("/*") ? text.replace("/*", "\\/*") : text;
    }

    /** The text without what {@link #hide} put there. */
    static String show(String text) {
        return text.contains("\\/*") ? text.replace("\\/*", "/*") : text;
    }

    /** Whether the character at an index is escaped; a backslash may itself be. */
    static boolean isEscaped(String text, int index) {
        int first = index;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (index - first) % 2 == 1;
    }
}
