package org.baiju.screenplay.chinese;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A scene number taken apart.
 *
 * @param episode absent if the number does not name it
 * @param label inside the episode, letters kept; empty if there is no number
 */
record SceneNumber(@Nullable Integer episode, String label) {
    private static final Pattern WITH_EPISODE =
            Pattern.compile("(\\d{1,3})\\s?[-—–.]\\s?(\\d{1,3}(?:-\\d{1,2})?[A-Za-z+]?)");
    private static final Pattern CHINESE = Pattern.compile("[零〇一二两三四五六七八九十百]+");

    static SceneNumber of(String written) {
        String plain = SourceLine.plain(written);
        Matcher matcher = WITH_EPISODE.matcher(plain);
        if (matcher.matches()) {
            return new SceneNumber(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        if (plain.equals("加场") || plain.equals("补场") || plain.equals("增场")) {
            return new SceneNumber(null, "+");
        }
        boolean chinese = CHINESE.matcher(plain).matches();
        return new SceneNumber(null, chinese ? String.valueOf(Numerals.valueOf(plain)) : plain);
    }
}
