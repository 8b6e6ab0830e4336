package org.baiju.screenplay.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What a scene heading starts with: {@code 1-2A}, {@code 场景三：}, {@code 第4场}, {@code +场} or nothing.
 *
 * @param number as written; empty if the heading has none
 * @param rest where the fields start, as an index in the line
 * @param sure whether only a heading starts so, however little follows
 */
record HeadingLead(String number, int rest, boolean sure) {
    private static final String SCENE = "(?<number>(?<![\\d.])\\d{1,3}\\s?[-—–.]\\s?\\d{1,3}[A-Za-z]?(?![\\d%])";
    private static final String ANY = SCENE + "|\\d{1,3}[A-Za-z]?(?!\\d)|" + Numerals.PATTERN + ")";

    /** In the order of trust; each ends where the fields start. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:场景|场次|场)\\s*+[:(]?+\\s*+" + ANY + "\\s*(?:[):、.]\\s*|\\s+|(?=[【\\[])|$)"),
            Pattern.compile("(?:场景|场次)\\s*+\\]?+(?<number>)\\s*+:\\s*+"),
            Pattern.compile("第\\s*" + ANY + "\\s*[场幕](?:景)?(?:\\s*[:、.]\\s*|\\s+|$)"),
            Pattern.compile(ANY + "\\s*(?:场景|场)\\s*(?:[:、.]\\s*|\\s+|$)"),
            Pattern.compile("(?<number>\\+)\\s*场?\\s+"));

    private static final Pattern NUMBERED = Pattern.compile(SCENE + ")\\s*[、:.]?\\s*");

    /** The lead of a line's range, or absent if nothing in it looks like one. */
    static @Nullable HeadingLead find(SourceLine line, int from, int to) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(line.plain()).region(from, to);
            if (matcher.lookingAt()) {
                return of(line, matcher, true);
            }
        }
        Matcher numbered = NUMBERED.matcher(line.plain()).region(from, to);
        return numbered.lookingAt() ? of(line, numbered, false) : null;
    }

    private static HeadingLead of(SourceLine line, Matcher matcher, boolean sure) {
        String number = line.words(matcher.start("number"), matcher.end("number"));
        return new HeadingLead(number, matcher.end(), sure);
    }
}
