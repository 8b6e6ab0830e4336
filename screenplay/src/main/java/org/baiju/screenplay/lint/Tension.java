package org.baiju.screenplay.lint;

import java.util.List;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;

/**
 * How much a few lines pull: every line that asks, shouts or breaks off counts one, and so does every line with a word of
 * conflict. A rough measure, but one that an editor can see through.
 *
 * @param words words of conflict
 */
record Tension(List<String> words) {
    private static final String MARKS = "!！?？";
    private static final List<String> BROKEN_OFF = List.of("……", "——", "...", "--");

    int of(List<Line> lines) {
        return lines.stream().mapToInt(this::of).sum();
    }

    private int of(Line line) {
        String text = line.text();
        boolean loud = text.codePoints().anyMatch(c -> MARKS.indexOf(c) >= 0)
                || BROKEN_OFF.stream().anyMatch(text::endsWith);
        boolean conflict = words.stream().anyMatch(text::contains);
        return (loud ? 1 : 0) + (conflict ? 1 : 0);
    }

    /** The lines of scenes that somebody sees or hears, in order. */
    static List<Line> played(List<Scene> scenes) {
        return scenes.stream()
                .flatMap(scene -> scene.lines().stream())
                .filter(Line::isPlayed)
                .toList();
    }

    static boolean isSpoken(Line line) {
        return line.kind() == LineKind.DIALOGUE;
    }
}
