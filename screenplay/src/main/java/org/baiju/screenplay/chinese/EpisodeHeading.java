package org.baiju.screenplay.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** The heading of an episode: {@code 第十二集 标题}, {@code 第1集：标题}, {@code EP01}. */
public record EpisodeHeading(int number, String written, String title) {
    private static final Pattern CHINESE = Pattern.compile(
            "[\\s*#【\\[]*第\\s*(" + Numerals.PATTERN + ")\\s*集[】\\]*#]*\\s*(?:$|[:、.·—-]+\\s*|\\s+|(?=[《【(]))(.*)");
    private static final Pattern LATIN = Pattern.compile(
            "[\\s*#【\\[]*(?:EP|Episode)[\\s.]*(\\d{1,3})[】\\]]?(?:$|[:、.·—-]+\\s*|\\s+)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORNAMENT = Pattern.compile("^[\\s《【\\[(]+|[\\s》】\\])*#]+$");
    private static final int LONGEST_TITLE = 30;

    /** The episode a line opens, or absent; a summary such as 第三集：他回来了。 opens none. */
    public static @Nullable EpisodeHeading of(SourceLine line) {
        if (line.isOverlong()) {
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
        if (title.length() > LONGEST_TITLE || title.contains("。")) {
            return null;
        }
        return new EpisodeHeading(
                Numerals.valueOf(matcher.group(1)),
                line.words(),
                ORNAMENT.matcher(title).replaceAll(""));
    }
}
