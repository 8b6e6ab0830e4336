package org.baiju.screenplay.pages;

/** Finds where sentences end. */
final class Sentences {
    private static final String MARKS = ".!?…";
    private static final String CLOSERS = "\"'”’)]}";

    private Sentences() {}

    /**
     * Where the sentence ends that a text holds at some character or later.
     *
     * @return the first character of the next sentence; -1 if no further sentence follows
     */
    static int nextStart(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                int after = skipClosers(text, i + 1);
                int next = skipSpaces(text, after);
                if (next > after && next < text.length()) {
                    return next;
                }
            }
        }
        return -1;
    }

    private static int skipClosers(String text, int from) {
        int index = from;
        while (index < text.length() && CLOSERS.indexOf(text.charAt(index)) >= 0) {
            index++;
        }
        return index;
    }

    private static int skipSpaces(String text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
