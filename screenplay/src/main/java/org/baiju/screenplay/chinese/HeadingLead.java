package org.baiju.screenplay.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.chinese.numbers.Numerals;
import org.baiju.screenplay.chinese.numbers.SceneNumber;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What a scene heading starts with: {@code 1-2A}, {@code 场景三：}, {@code 第4场}, {@code +场} or nothing.
 *
 * @param number as written; empty if the heading has none
 * @param rest where the fields start, as an index in the line
 * @param numberFrom where the number stands, as an index in the line; -1 if it does not stand there as it is
 */
record HeadingLead(String number, int numberFrom, int rest, Trust trust) {
    /** How far the lead alone tells a heading from prose. */
    enum Trust {
        /** Only a heading starts so, however little follows. */
        SURE,
        /** A number set apart from what follows. */
        LIKELY,
        /** Something that prose starts with as well: a field must follow. */
        NEEDS_FIELD
    }

    /** One way to start a heading, and the characters it starts with: most forms need not be tried. */
    private record Form(String starts, Pattern pattern) {}

    private static final String SCENE =
            "(?<number>(?<![\\d.])\\d{1,3}\\s?[-—–.]\\s?\\d{1,3}(?:-\\d{1,2}(?!\\d))?[A-Za-z+]?(?![\\d%])";
    private static final String ANY = SCENE + "|\\d{1,3}[A-Za-z]?(?!\\d)|" + Numerals.PATTERN + ")";

    private static final String COUNTED = "0123456789零〇一二两三四五六七八九十百";

    /** In the order of trust; each ends where the fields start. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    "场", Pattern.compile("(?:场景|场次|场)\\s*+[:(]?+\\s*+" + ANY + "\\s*(?:[):、.]\\s*|\\s+|(?=[【\\[])|$)")),
            new Form(
                    "第",
                    Pattern.compile("第\\s?(?<episode>" + Numerals.PATTERN + ")\\s?集\\s*+第\\s?" + ANY
                            + "\\s?场\\s*+[:、.]?\\s*+")),
            new Form(
                    "第Ee",
                    Pattern.compile(
                            "(?:第\\s?" + Numerals.PATTERN + "\\s?集|EP)\\s*+" + SCENE + ")\\s*+[:、.]?\\s*+",
                            Pattern.CASE_INSENSITIVE)),
            new Form(
                    "Ss",
                    Pattern.compile(
                            "(?:SCENE|SC|S)[. ]?\\s?(?<number>\\d{1,3}[A-Za-z]?)(?:[:、.]\\s*+|\\s++)",
                            Pattern.CASE_INSENSITIVE)),
            new Form("场", Pattern.compile("(?:场景|场次)\\s*+[\\]】]?+(?<number>)\\s*+:\\s*+")),
            new Form("第", Pattern.compile("第\\s*" + ANY + "\\s*[场幕](?:景)?(?:\\s*[:、.]\\s*|\\s+|$)")),
            new Form(COUNTED, Pattern.compile(ANY + "\\s*(?:场景|场)\\s*(?:[:、.]\\s*|\\s+|$)")),
            new Form("+加补增", Pattern.compile("(?<number>\\+|加场|补场|增场)\\s*+(?:场\\s*+)?(?:(?<=[\\s场])|(?=[(【])):?")));

    private static final Pattern NUMBERED = Pattern.compile(SCENE + ")\\s*[、:.]?\\s*");

    /** The lead of a line's range, or absent if nothing in it looks like one. */
    static @Nullable HeadingLead find(SourceLine line, int from, int to) {
        if (from >= to) {
            return null;
        }
        char first = line.plain().charAt(from);
        for (Form form : FORMS) {
            if (form.starts.indexOf(first) >= 0 && (!form.starts.equals(COUNTED) || counts(line.plain(), from, to))) {
                Matcher matcher = form.pattern.matcher(line.plain()).region(from, to);
                if (matcher.lookingAt()) {
                    return of(line, matcher);
                }
            }
        }
        if (first < '0' || first > '9') {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(line.plain()).region(from, to);
        if (!numbered.lookingAt()) {
            return null;
        }
        int end = numbered.end("number");
        if (end + 1 < to
                && "-—–.".indexOf(line.plain().charAt(end)) >= 0
                && isDigit(line.plain().charAt(end + 1))) {
            return null;
        }
        boolean apart =
                numbered.end() > end || end == to || "(【[".indexOf(line.plain().charAt(end)) >= 0;
        Trust trust = apart ? Trust.LIKELY : Trust.NEEDS_FIELD;
        return new HeadingLead(
                line.words(numbered.start("number"), end), numbered.start("number"), numbered.end(), trust);
    }

    /** Most lines that start with a number say nothing of a scene. */
    private static boolean counts(String plain, int from, int to) {
        return plain.indexOf('场', from, to) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static HeadingLead of(SourceLine line, Matcher matcher) {
        String number = line.words(matcher.start("number"), matcher.end("number"));
        boolean inserted = number.equals("+") || number.endsWith("场");
        Trust trust = inserted ? Trust.NEEDS_FIELD : Trust.SURE;
        if (matcher.namedGroups().containsKey("episode")) {
            String episode = matcher.group("episode");
            String joined =
                    Numerals.valueOf(episode) + "-" + SceneNumber.of(number).label();
            return new HeadingLead(joined, -1, matcher.end(), trust);
        }
        return new HeadingLead(number, number.isEmpty() ? -1 : matcher.start("number"), matcher.end(), trust);
    }
}
