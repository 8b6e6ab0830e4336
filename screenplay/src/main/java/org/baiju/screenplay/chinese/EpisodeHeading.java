package org.baiju.screenplay.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.chinese.numbers.Numerals;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** The heading of an episode: {@code 第十二集 标题}, {@code 第1集：标题}, {@code EP01}. */
public record EpisodeHeading(int number, String written, String title) {
    private static final Pattern CHINESE = Pattern.compile(
            "[\\s*#【\\[]*第\\s*(" + Numerals.PATTERN + ")\\s*集[】\\]*#]*\\s*(?:$|[:、.·—-]+\\s*|\\s+|(?=[《【(]))(.*)");
    private static final Pattern LATIN = Pattern.compile(
            "[\\s*#【\\[]*(?:EP|Episode)[\\s.]*(\\d{1,3})(?!\\s?-\\s?\\d)[】\\]]?(?:$|[:、.·—-]+\\s*|\\s+)(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORNAMENT = Pattern.compile("^[\\s《【\\[(]+|[\\s》】\\])*#]+$");
    private static final Pattern SCENE =
            Pattern.compile("\\d{1,3}\\s?[-—–.]\\s?\\d{1,3}(?!\\d)|第\\s?" + Numerals.PATTERN + "\\s?场");
    private static final int LONGEST_TITLE = 30;

    /** The episode a line opens, or absent; a summary such as 第三集：他回来了。 opens none. */
    public static @Nullable EpisodeHeading of(SourceLine line) {
        if (line.isOverlong() || !mayBe(line.plain())) {
            return null;
        }
        Matcher matcher = CHINESE.matcher(line.plain());
        if (!matcher.matches()) {
            matcher = LATIN.matcher(line.plain());
        }
        if (!matcher.matches()) {
            return null;
        }
        String title = line.words(matcher.start(2), matcher.end(2));
        if (title.length() > LONGEST_TITLE || title.contains("。") || EndMark.is(line.plain()) || isScene(title)) {
            return null;
        }
        return new EpisodeHeading(
                Numerals.valueOf(matcher.group(1)),
                line.words(),
                ORNAMENT.matcher(title).replaceAll(""));
    }

    /** Whether its number is none that episodes are counted by, as in 第零集 or 第一百零零集. */
    boolean isOdd() {
        String plain = SourceLine.plain(written);
        Matcher matcher = CHINESE.matcher(plain);
        return number < 1 || (matcher.matches() && !Numerals.isWellFormed(matcher.group(1)));
    }

    /** Most lines are told by their first character. */
    private static boolean mayBe(String plain) {
        int at = 0;
        while (at < plain.length() && " *#【[\t".indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        char first = at < plain.length() ? plain.charAt(at) : ' ';
        return first == '第' || first == 'E' || first == 'e';
    }

    /** 第1集 1-1 日 内 面馆 is the heading of a scene. */
    private static boolean isScene(String title) {
        return SCENE.matcher(SourceLine.plain(title)).lookingAt();
    }
}
