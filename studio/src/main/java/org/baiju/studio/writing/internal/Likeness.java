package org.baiju.studio.writing.internal;

import java.util.HashMap;
import java.util.Map;

/** How much two short texts have in common: the share of their pairs of neighbouring characters (Dice's coefficient). */
final class Likeness {
    private static final int MOST = 4000;

    private Likeness() {}

    /** From 0, nothing in common, to 1. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() < 2 || other.length() < 2 || one.length() > MOST || other.length() > MOST) {
            return 0;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(pair(one, i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            Integer left = pairs.computeIfPresent(pair(other, i), (key, count) -> count - 1);
            if (left != null && left >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
