package org.baiju.studio.intake;

import java.util.List;

/**
 * What becomes of one row of a table.
 *
 * @param name of whom or what the row is about
 * @param differences the fields that would change, under the names of the form, and new values that are no fields
 */
public record Line(Effect effect, String name, List<String> differences) {
    /** What a row would do. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED;

        /** Of what is there already or not, with these differences. */
        public static Effect of(boolean isThere, List<String> differences) {
            return !isThere ? NEW : differences.isEmpty() ? UNCHANGED : CHANGED;
        }
    }

    public Line {
        differences = List.copyOf(differences);
    }
}
