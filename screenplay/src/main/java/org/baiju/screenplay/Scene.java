package org.baiju.screenplay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/**
 * One scene (场).
 *
 * @param id unique within the script and the same for every reading of the same text: the number, with {@code ~2} and
 *     so on for a number that stands there again
 * @param number the whole number as written, as in {@code 1-2A}; empty if the heading has none
 * @param episode the number of its episode
 * @param label the number inside the episode, letters kept: {@code 2A}; {@code +} for an inserted scene without number;
 *     0 for text before the first heading; its place in the episode if the script numbers no scenes
 * @param heading absent for text that stands before the first heading of its episode
 * @param cast who is there, as 人物 lists them and nobody twice
 * @param props as 道具 lists them
 * @param elements what the script itself says the scene needs besides cast and props, in its order
 * @param properties what the file says of the scene besides its text
 * @param lines everything below the heading, in order
 */
public record Scene(
        String id,
        String number,
        int episode,
        String label,
        @Nullable Heading heading,
        List<CastMember> cast,
        List<String> props,
        List<Element> elements,
        SceneProperties properties,
        List<Line> lines,
        Where.Text at) {
    public Scene {
        cast = List.copyOf(cast);
        props = List.copyOf(props);
        elements = List.copyOf(elements);
        lines = List.copyOf(lines);
    }

    /** The names of the cast. */
    public List<String> castNames() {
        return cast.stream().map(CastMember::name).toList();
    }

    /**
     * The roles an actor has to be called for: the cast without crowds, or, in a script that lists no cast, everybody who
     * speaks on camera.
     */
    public List<String> roles() {
        if (cast.isEmpty()) {
            return lines.stream()
                    .filter(line -> !line.isVoiceOnly())
                    .map(Line::speaker)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        return cast.stream()
                .filter(member -> !member.isGroup())
                .map(CastMember::name)
                .toList();
    }

    /** Whether it is a scene to shoot and not only a note above the first heading. */
    public boolean isPlayed() {
        return heading != null || lines.stream().anyMatch(Line::isPlayed);
    }

    /** What the scene is about, in the script's own words: its first line of action, else its first line. */
    public String synopsis() {
        return firstOf(LineKind.ACTION)
                .or(() -> firstOf(LineKind.DIALOGUE))
                .or(() -> lines.stream().findFirst())
                .map(Line::text)
                .orElse("");
    }

    private Optional<Line> firstOf(LineKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }
}
