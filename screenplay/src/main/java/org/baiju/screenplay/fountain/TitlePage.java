package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baiju.finding.Where;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.western.Slugline;

/**
 * The keys and values at the very start of a text.
 *
 * @param lines how many lines of the text it takes, without the blank line below it
 */
record TitlePage(List<TitleEntry> entries, int lines) {
    private static final Set<String> KNOWN = Set.of(
            "title",
            "credit",
            "author",
            "authors",
            "source",
            "draft date",
            "date",
            "contact",
            "copyright",
            "notes",
            "revision",
            "format",
            "episode");
    private static final int LONGEST_KEY = 40;

    /** Reads the title page; none is there if the first line is no key, or an unknown one without value (FADE IN:). */
    static TitlePage of(FountainLines lines) {
        String first = lines.text(0);
        if (!opens(first) || !(isKnown(first) || hasValue(first) || isContinued(lines))) {
            return new TitlePage(List.of(), 0);
        }
        List<TitleEntry> entries = new ArrayList<>();
        int index = 0;
        while (index < lines.size() && !lines.isBlank(index)) {
            String line = lines.text(index);
            int colon = colon(line);
            String key = line.substring(0, colon).strip();
            Where.Text at = lines.at(index);
            List<String> values = new ArrayList<>();
            addValue(values, line.substring(colon + 1));
            index++;
            while (index < lines.size() && !lines.isBlank(index) && colon(lines.text(index)) < 0) {
                addValue(values, lines.text(index++));
            }
            entries.add(new TitleEntry(Escapes.show(key), values, at));
        }
        return new TitlePage(entries, index);
    }

    /** Whether a text that starts with this line would start with a title page. */
    static boolean opens(String line) {
        int colon = colon(line);
        return colon > 0 && !line.startsWith(" TO", colon - 3) && Slugline.leadLength(line) == 0;
    }

    private static boolean isKnown(String line) {
        return KNOWN.contains(line.substring(0, colon(line)).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean hasValue(String line) {
        return !line.substring(colon(line) + 1).isBlank();
    }

    private static boolean isContinued(FountainLines lines) {
        return !lines.isBlank(1) && Character.isWhitespace(lines.text(1).charAt(0));
    }

    /** Where the key of a line ends; -1 if the line is indented or has no key. */
    private static int colon(String line) {
        if (line.isEmpty() || !Character.isLetter(line.codePointAt(0))) {
            return -1;
        }
        int colon = line.indexOf(':');
        return colon > LONGEST_KEY ? -1 : colon;
    }

    private static void addValue(List<String> values, String value) {
        if (!value.isBlank()) {
            values.add(Escapes.show(value.strip()));
        }
    }
}
