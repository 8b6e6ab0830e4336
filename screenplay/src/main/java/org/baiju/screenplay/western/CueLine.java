package org.baiju.screenplay.western;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baiju.screenplay.Cue;
import org.jspecify.annotations.Nullable;

/** The line that names a speaker: {@code STEEL (O.S.) ^}. */
public final class CueLine {
    private CueLine() {}

    /** The cue a line writes, or absent if it names nobody; what the letters look like does not matter here. */
    public static @Nullable Cue parse(String line) {
        String text = line.strip();
        boolean dual = text.endsWith("^");
        if (dual) {
            text = text.substring(0, text.length() - 1).strip();
        }
        int open = extensionStart(text);
        String name = open < 0 ? text : text.substring(0, open).strip();
        String extension =
                open < 0 ? null : text.substring(open + 1, text.length() - 1).strip();
        return name.isEmpty() ? null : new Cue(name, extension, dual);
    }

    private static int extensionStart(String text) {
        if (!text.endsWith(")") && !text.endsWith("）")) {
            return -1;
        }
        int narrow = text.indexOf('(');
        int wide = text.indexOf('（');
        return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
    }

    /**
     * Whether all letters are upper case and there is at least one. Letters without case (Chinese, Arabic) are not upper
     * case: otherwise every line of such a script would be.
     */
    public static boolean isUpperCase(String text) {
        boolean found = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                found = true;
            } else if (Character.isLetter(c) && !isModifier(c)) {
                return false;
            }
        }
        return found;
    }

    private static boolean isModifier(int c) {
        return Character.getType(c) == Character.MODIFIER_LETTER && !Character.isLowerCase(c);
    }

    /** How the speech is said: VO and OS first, other extensions as written, (CONT'D) left out; absent if nothing is said. */
    public static @Nullable String delivery(Cue cue) {
        if (cue.extension() == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        String extension = cue.extension();
        for (int i = 0; i <= extension.length(); i++) {
            if (i == extension.length() || "()（）,，/".indexOf(extension.charAt(i)) >= 0) {
                add(parts, extension.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts.isEmpty() ? null : String.join("，", parts);
    }

    private static void add(List<String> parts, String written) {
        switch (bare(written)) {
            case "", "CONTD", "CONT", "CONTINUED", "CONTINUING" -> {}
            case "VO", "VOICEOVER", "旁白" -> parts.addFirst("VO");
            case "OS", "OC", "OFFSCREEN", "OFFCAMERA", "画外音" -> parts.addFirst("OS");
            default -> parts.add(written);
        }
    }

    private static String bare(String written) {
        var bare = new StringBuilder();
        for (char c : written.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
