package org.baiju.screenplay.chinese;

import java.util.List;

/**
 * A script in the house format.
 *
 * @param text lines ended by line breaks
 * @param trace what became what, in the order of the text
 */
public record HouseText(String text, List<Step> trace) {
    public HouseText {
        trace = List.copyOf(trace);
    }

    /**
     * One line, or several that belong together, on their way.
     *
     * @param from the line of the source, counted from 1; 0 if the line has none there
     * @param to the first line of the text, counted from 1
     * @param lines how many lines of the text it takes
     * @param before as the model holds it of the source, empty if the source line itself is not kept
     * @param after as written now
     */
    public record Step(int from, int to, int lines, String before, String after) {
        /** Whether the line is written otherwise than before. */
        public boolean changed() {
            return !before.equals(after);
        }
    }
}
