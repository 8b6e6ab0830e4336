package org.baiju.screenplay.word;

/**
 * The text of a Word file that Word hides and that is therefore no part of the script.
 *
 * @param paragraphs in how many paragraphs there is some
 * @param offset where in the text that is read the first of them stands
 * @param words of the first, or their beginning
 */
public record HiddenText(int paragraphs, int offset, String words) {
    /** Of a file that hides nothing. */
    public static final HiddenText NONE = new HiddenText(0, 0, "");

    private static final int QUOTED = 30;

    HiddenText and(int offset, String hidden) {
        if (hidden.isBlank()) {
            return this;
        }
        String words = hidden.strip();
        String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
        return paragraphs == 0
                ? new HiddenText(1, offset, quoted)
                : new HiddenText(paragraphs + 1, this.offset, this.words);
    }
}
