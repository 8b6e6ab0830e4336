package org.baiju.screenplay.western;

import java.util.Locale;
import java.util.Set;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.TimeOfDay;
import org.baiju.screenplay.chinese.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The closed vocabulary of a slugline's last part: DAY, LATE AFTERNOON, MOMENTS LATER. */
final class TimeWords {
    /** Words that only say how a scene follows the one before it, whose light it keeps. */
    private static final Set<String> FOLLOWING =
            Set.of("LATER", "CONTINUOUS", "CONTINUING", "CONT", "SAME", "MOMENTS", "MINUTES", "HOURS", "SECONDS");

    /** Words that may stand beside a time of day and do not change its light. */
    private static final Set<String> BESIDE = Set.of(
            "EARLY",
            "LATE",
            "MID",
            "PRE",
            "NEXT",
            "THAT",
            "THIS",
            "THE",
            "A",
            "FEW",
            "TIME",
            "AFTER",
            "BEFORE",
            "SHORTLY",
            "FIRST",
            "LAST",
            "LIGHT",
            "ESTABLISHING",
            "MAGIC",
            "HOUR");

    private TimeWords() {}

    /** Whether words such as LATER or CONTINUOUS name no time of their own: they have the light of the scene before. */
    static boolean follows(String written) {
        TimeOfDay byDay = of(written, DayPart.DAY);
        return byDay != null && !byDay.equals(of(written, DayPart.NIGHT));
    }

    /** The time a part of a slugline names, or absent if it names none, as NIGHT CLUB does. */
    static @Nullable TimeOfDay of(String written, DayPart before) {
        if (written.isEmpty() || written.length() > 40) {
            return null;
        }
        TimeOfDay known = Vocabulary.time(written);
        if (known != null) {
            return known;
        }
        DayPart part = null;
        boolean follows = false;
        int start = 0;
        String upper = written.toUpperCase(Locale.ROOT);
        for (int i = 0; i <= upper.length(); i++) {
            if (i < upper.length() && (Character.isLetter(upper.charAt(i)) || upper.charAt(i) == '\'')) {
                continue;
            }
            String word = upper.substring(start, i);
            start = i + 1;
            TimeOfDay time = word.isEmpty() ? null : Vocabulary.time(word);
            if (time != null) {
                part = time.part();
            } else if (word.equals("MAGIC")) {
                part = DayPart.DUSK;
            } else if (FOLLOWING.contains(word)) {
                follows = true;
            } else if (!word.isEmpty() && !BESIDE.contains(word)) {
                return null;
            }
        }
        if (part == null && !follows) {
            return null;
        }
        return new TimeOfDay(written, part == null ? before : part);
    }
}
