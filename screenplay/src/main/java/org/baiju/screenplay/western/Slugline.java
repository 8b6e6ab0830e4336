package org.baiju.screenplay.western;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.TimeOfDay;
import org.baiju.screenplay.chinese.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The heading of a western scene: {@code INT. HOUSE - KITCHEN - DAY (FLASHBACK)}. */
public final class Slugline {
    /** Longest first, so that {@code INT./EXT.} is not read as {@code INT.} */
    private static final List<String> LEADS =
            List.of("INT./EXT", "EXT./INT", "INT/EXT", "EXT/INT", "INT", "EXT", "EST", "I/E", "E/I");

    private static final int MOST_FLAGS = 8;

    private Slugline() {}

    /** How many characters of INT., EXT., EST., INT./EXT. or I/E a text starts with, the dot included; 0 if it does not. */
    public static int leadLength(String text) {
        for (String lead : LEADS) {
            int length = lead.length();
            if (text.length() > length && text.regionMatches(true, 0, lead, 0, length)) {
                char next = text.charAt(length);
                if (next == '.' || next == '。' || next == '．') {
                    return length + 1;
                }
                if (Character.isWhitespace(next)) {
                    return length;
                }
            }
        }
        return 0;
    }

    /**
     * Takes a heading apart.
     *
     * @param before the part of the day of the scene before, which LATER and CONTINUOUS keep
     */
    public static Heading parse(String written, DayPart before) {
        int lead = leadLength(written);
        IntExt intExt = lead == 0 ? null : intExt(written.substring(0, lead));
        String rest = written.substring(lead).strip();
        if (lead == 0) {
            int space = firstSpace(rest);
            IntExt chinese = space < 0 ? null : Vocabulary.intExt(rest.substring(0, space));
            if (chinese != null) {
                intExt = chinese;
                rest = rest.substring(space).strip();
            }
        }
        List<String> flags = new ArrayList<>();
        rest = withoutFlags(withoutNotes(rest), flags);
        Timed timed = timed(rest, before);
        if (timed.time != null && TimeWords.follows(timed.time.written())) {
            // NIGHT - LATER is night; how it follows the scene before is said besides.
            Timed earlier = timed(trimDashes(timed.place), before);
            if (earlier.time != null && !TimeWords.follows(earlier.time.written())) {
                flags.add(timed.time.written());
                timed = earlier;
            }
        }
        return new Heading(written, trimDashes(timed.place), intExt, timed.time, flags.reversed());
    }

    /** What stands behind the last dash if it is a time, and what stands before it. */
    private record Timed(String place, @Nullable TimeOfDay time) {}

    private static Timed timed(String text, DayPart before) {
        int dash = lastDash(text);
        TimeOfDay time = TimeWords.of(text.substring(dash + 1).strip(), before);
        return time == null ? new Timed(text, null) : new Timed(dash < 0 ? "" : text.substring(0, dash), time);
    }

    /**
     * The heading of a script: as written, or in a Chinese script with its fields in the order that western programs read,
     * as in {@code INT. 面馆·后厨 - 夜（闪回）}.
     */
    public static String of(Heading heading, ScriptFormat format) {
        if (format != ScriptFormat.ZH) {
            return heading.written();
        }
        var slugline = new StringBuilder();
        if (heading.intExt() != null) {
            slugline.append(
                    switch (heading.intExt()) {
                        case INT -> "INT. ";
                        case EXT -> "EXT. ";
                        case INT_EXT -> "INT./EXT. ";
                    });
        }
        slugline.append(heading.place());
        if (heading.time() != null) {
            slugline.append(" - ").append(heading.time().written());
        }
        heading.flags().forEach(flag -> slugline.append('（').append(flag).append('）'));
        return slugline.isEmpty() ? heading.written() : slugline.toString();
    }

    private static @Nullable IntExt intExt(String lead) {
        return lead.regionMatches(true, 0, "E/I", 0, 3) ? IntExt.INT_EXT : Vocabulary.intExt(lead.replace("．", ""));
    }

    private static int firstSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutNotes(String text) {
        var kept = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("[["); open >= 0; open = text.indexOf("[[", from)) {
            int close = text.indexOf("]]", open);
            if (close < 0) {
                break;
            }
            kept.append(text, from, open);
            from = close + 2;
        }
        return kept.append(text, from, text.length()).toString().strip();
    }

    private static String withoutFlags(String text, List<String> flags) {
        String rest = text;
        while (flags.size() < MOST_FLAGS && (rest.endsWith(")") || rest.endsWith("）"))) {
            int open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('（'));
            if (open < 0) {
                return rest;
            }
            String flag = rest.substring(open + 1, rest.length() - 1).strip();
            if (!flag.isEmpty()) {
                flags.add(flag);
            }
            rest = rest.substring(0, open).strip();
        }
        return rest;
    }

    /** The last dash with space around it, or the last long dash. */
    private static int lastDash(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            boolean apart = (i == 0 || Character.isWhitespace(text.charAt(i - 1)))
                    && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            if (c == '—' || c == '–' || (c == '-' && (apart || (i > 0 && text.charAt(i - 1) == '-')))) {
                return i;
            }
        }
        return text.lastIndexOf('-');
    }

    private static String trimDashes(String text) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || "-–—,".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
