package org.baiju.screenplay.chinese.numbers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A scene number taken apart.
 *
 * @param episode absent if the number does not name it
 * @param label inside the episode, letters kept; empty if there is no number, or none that can be understood
 * @param isOdd whether nobody counts scenes so, as in {@code 1--1}, 第零场 or 第一百零零场
 */
public record SceneNumber(@Nullable Integer episode, String label, boolean isOdd) {
    private static final Pattern WITH_EPISODE =
            Pattern.compile("(\\d{1,3})\\s?[-—–.]\\s?(\\d{1,3}(?:-\\d{1,2})?[A-Za-z+]?)");
    private static final Pattern CHINESE = Pattern.compile("[零〇一二两三四五六七八九十百]++");
    private static final Pattern ALONE = Pattern.compile("\\d{1,3}[A-Za-z]?");
    /** What wants to be a number: digits and dashes, or anything countable behind 场 or between 第 and 场. */
    private static final Pattern MEANT = Pattern.compile(
            "(?:(?:场景|场次|场)|(?<open>第))?+(?<number>[\\d零〇一二两三四五六七八九十百—–.-]++[A-Za-z+]?+)(?<close>场)?+(?=\\s)");

    private static final String MEANT_STARTS = "0123456789-—–.场第";

    /** A number as written, taken apart. */
    public static SceneNumber of(String written) {
        String plain = SourceLine.plain(written);
        Matcher matcher = WITH_EPISODE.matcher(plain);
        if (matcher.matches()) {
            return new SceneNumber(Integer.valueOf(matcher.group(1)), matcher.group(2), isZero(matcher.group(2)));
        }
        if (plain.equals("加场") || plain.equals("补场") || plain.equals("增场")) {
            return new SceneNumber(null, "+", false);
        }
        if (CHINESE.matcher(plain).matches()) {
            boolean counts = Numerals.isWellFormed(plain);
            return new SceneNumber(null, String.valueOf(Numerals.valueOf(plain)), !counts);
        }
        boolean countable =
                plain.isEmpty() || plain.equals("+") || ALONE.matcher(plain).matches();
        return new SceneNumber(null, countable ? plain : "", !countable || isZero(plain));
    }

    /**
     * A match of what wants to be a scene number at the start of a range and is none, its text in the group
     * {@code number}; absent if there is no such thing.
     */
    public static @Nullable Matcher oddAt(String plain, int from, int to) {
        if (MEANT_STARTS.indexOf(plain.charAt(from)) < 0) {
            return null;
        }
        Matcher meant = MEANT.matcher(plain).region(from, to);
        if (!meant.lookingAt() || (meant.start("open") < 0) != (meant.start("close") < 0)) {
            return null;
        }
        String number = meant.group("number");
        boolean digits = number.codePoints().anyMatch(c -> c >= '0' && c <= '9');
        boolean bare = meant.start("number") == from;
        return (digits || !bare) && of(number).isOdd() ? meant : null;
    }

    private static boolean isZero(String label) {
        boolean zero = !label.isEmpty();
        for (int i = 0; i < label.length(); i++) {
            zero &= label.charAt(i) == '0';
        }
        return zero;
    }
}
