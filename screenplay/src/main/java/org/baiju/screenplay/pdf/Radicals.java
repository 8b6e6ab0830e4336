package org.baiju.screenplay.pdf;

import java.text.Normalizer;

/** Many PDFs hold ⾯ (a Kangxi radical) where 面 was typed: the font draws both alike, and the printer kept the wrong one. */
final class Radicals {
    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2FDF';

    private Radicals() {}

    static String asCharacters(String text) {
        var characters = new StringBuilder(text);
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= FIRST && c <= LAST) {
                String character = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                characters.setCharAt(i, character.charAt(0));
            }
        }
        return characters.toString();
    }
}
