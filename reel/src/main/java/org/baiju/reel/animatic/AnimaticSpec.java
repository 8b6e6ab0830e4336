package org.baiju.reel.animatic;

import java.util.List;

/**
 * An episode as an animatic shows it.
 *
 * @param series the title of the series
 * @param episode as it stands on the card, as in {@code 第 3 集}
 * @param scenes in order; at least one of them has a cue
 */
public record AnimaticSpec(String series, String episode, List<AnimaticScene> scenes) {
    /** More cues than any episode of some minutes has. */
    static final int MOST_CUES = 600;

    public AnimaticSpec {
        scenes = List.copyOf(scenes);
        int cues = scenes.stream().mapToInt(scene -> scene.cues().size()).sum();
        if (cues == 0 || cues > MOST_CUES) {
            throw new IllegalArgumentException(
                    "An animatic has 1 to %d cues, not %d: %s".formatted(MOST_CUES, cues, episode));
        }
    }

    /** How long the film is, in seconds. */
    public double seconds() {
        return scenes.stream()
                .flatMap(scene -> scene.cues().stream())
                .mapToDouble(Cue::seconds)
                .sum();
    }
}
