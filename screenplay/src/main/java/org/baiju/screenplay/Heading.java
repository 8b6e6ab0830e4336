package org.baiju.screenplay;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a scene.
 *
 * @param written the heading as it stands in the script
 * @param place as written, with its set: {@code 面馆·后厨}; empty if missing
 * @param intExt absent if the heading does not say
 * @param time absent if the heading does not say
 * @param flags such as 闪回 or 雨, without brackets
 */
public record Heading(
        String written,
        String place,
        @Nullable IntExt intExt,
        @Nullable TimeOfDay time,
        List<String> flags) {
    /** A hyphen between two letters joins a word, as in X-RAY ROOM. */
    private static final Pattern SET_MARK =
            Pattern.compile("\\s*+[·・•/／—–]++\\s*+|\\s++-++\\s++|(?<=[^\\sA-Za-z])-(?=\\S)|(?<=\\S)-(?=[^\\sA-Za-z])");

    public Heading {
        flags = List.copyOf(flags);
    }

    /** The place without its set: 面馆 of {@code 面馆·后厨}. This is where the unit drives to. */
    public String location() {
        return SET_MARK.split(place, 2)[0].strip();
    }

    /** The set within the place: 后厨 of {@code 面馆·后厨}, KITCHEN of {@code HOUSE - KITCHEN}; absent if the heading names only the place. */
    public @Nullable String set() {
        String[] parts = SET_MARK.split(place, 2);
        return parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : null;
    }
}
