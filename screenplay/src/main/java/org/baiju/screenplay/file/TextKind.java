package org.baiju.screenplay.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells apart the families of formats that come as text. */
final class TextKind {
    private static final Pattern WESTERN_HEADING =
            Pattern.compile("(?m)^\\.?(?:INT|EXT|EST|I/E)[./ ].{2,80}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_HEADING = Pattern.compile("(?m)^\\.[\\p{L}\\p{N}]|" + WESTERN_HEADING.pattern());
    /** A name behind @ on a line of its own, with words below it: no other family writes speakers so. */
    private static final Pattern FORCED_CUE = Pattern.compile("(?m)^@[^\\s：:][^\\n：:]{0,40}\\r?\\n\\S");

    private static final int PROBED_CHARACTERS = 100_000;

    private TextKind() {}

    static boolean isFinalDraft(String text) {
        String start = text.substring(0, Math.min(text.length(), 2000));
        return start.stripLeading().startsWith("<") && start.contains("<FinalDraft");
    }

    /**
     * Fountain says so in its name, is a script with western headings and hardly a Chinese character, or writes speakers
     * behind {@code @}.
     */
    static boolean isFountain(String text, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".fountain") || lower.endsWith(".spmd")) {
            return true;
        }
        int end = Math.min(text.length(), PROBED_CHARACTERS);
        boolean forced = text.indexOf('@', 0, end) >= 0;
        boolean chinese = isChinese(text, end);
        if (chinese && !forced) {
            return false;
        }
        String start = text.substring(0, end);
        boolean western = !chinese && WESTERN_HEADING.matcher(start).find();
        return western
                || (forced
                        && FORCED_CUE.matcher(start).find()
                        && ANY_HEADING.matcher(start).find());
    }

    /** Whether one in twenty characters is Chinese; most Chinese texts tell so in their first lines. */
    private static boolean isChinese(String text, int end) {
        long wanted = (end + 19L) / 20;
        long count = 0;
        for (int i = 0; i < end && count < wanted; i++) {
            count += Character.isIdeographic(text.charAt(i)) ? 1 : 0;
        }
        return count >= wanted;
    }
}
