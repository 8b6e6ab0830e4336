package org.baiju.screenplay.drafts;

import java.util.HashMap;
import java.util.Map;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;

/**
 * The text of a scene as the pairs of characters that follow each other in it, with their counts: two texts that share
 * most pairs say much the same, even if words were changed, moved or spelled otherwise.
 *
 * @param counts how often each pair stands there
 * @param total how many pairs there are
 */
record Shingles(Map<Integer, Integer> counts, int total) {

    static Shingles of(Scene scene) {
        Map<Integer, Integer> counts = new HashMap<>();
        int total = 0;
        for (Line line : scene.lines()) {
            total += addTo(counts, line.speaker() == null ? line.text() : line.speaker() + line.text());
        }
        return new Shingles(counts, total);
    }

    private static int addTo(Map<Integer, Integer> counts, String text) {
        int added = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                counts.merge(before << Character.SIZE | c, 1, Integer::sum);
                added++;
                before = c;
            }
        }
        return added;
    }

    /** How alike two texts are: 1 for the same, 0 for nothing in common; two empty texts are the same. */
    double likeness(Shingles other) {
        int both = total + other.total;
        return both == 0 ? 1 : 2.0 * common(other) / both;
    }

    /** How much of this text stands in the other: 1 for all of it; nothing of an empty text does. */
    double shareIn(Shingles other) {
        return total == 0 ? 0 : (double) common(other) / total;
    }

    private int common(Shingles other) {
        if (counts.size() > other.counts.size()) {
            return other.common(this);
        }
        int common = 0;
        for (var pair : counts.entrySet()) {
            common += Math.min(pair.getValue(), other.counts.getOrDefault(pair.getKey(), 0));
        }
        return common;
    }
}
