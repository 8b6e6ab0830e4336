package org.baiju.shootplan.hours;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baiju.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a pack as keys and values. Plain {@code Properties} would let the second of two equal keys win silently,
 * which is no way to treat a child's limit.
 */
record PackLines(Map<String, String> entries, @Nullable Finding problem) {
    /** A pack has about sixty lines; these bounds only keep a wrong file out. */
    private static final int MOST_CHARACTERS = 100_000;

    static PackLines of(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (text.length() > MOST_CHARACTERS) {
            return new PackLines(
                    entries,
                    HoursRule.PACK_TOO_LONG.about(String.valueOf(text.length()), String.valueOf(MOST_CHARACTERS)));
        }
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                return new PackLines(entries, HoursRule.PACK_LINE.about(line, "child.latest = 22:00"));
            }
            String key = line.substring(0, equals).strip();
            if (entries.put(key, line.substring(equals + 1).strip()) != null) {
                return new PackLines(entries, HoursRule.PACK_KEY_TWICE.about(key, ""));
            }
        }
        return new PackLines(entries, null);
    }
}
