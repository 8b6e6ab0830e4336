package org.baiju.screenplay.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into rows: words go on a row while they fit, spaces inside a row are kept and count, spaces at its end do
 * not. A word that is longer than a row is cut where the row ends.
 *
 * @param text what is broken, which may hold line breaks
 * @param starts where each row starts in the text; an empty text has one row
 */
record Wrapping(String text, List<Integer> starts) {

    static Wrapping of(String text, int width) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            wrap(text, from, end, width, starts);
            from = end + 1;
        }
        return new Wrapping(text, List.copyOf(starts));
    }

    int rows() {
        return starts.size();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < starts.size(); row++) {
            int end = row + 1 < starts.size() ? starts.get(row + 1) : text.length();
            lines.add(text.substring(starts.get(row), end).stripTrailing());
        }
        return lines;
    }

    private static void wrap(String text, int start, int end, int width, List<Integer> starts) {
        int from = start;
        starts.add(from);
        while (end - from > width) {
            from = nextRow(text, from, end, width);
            if (from >= end) {
                return;
            }
            starts.add(from);
        }
    }

    /** The last space of a row; its start if there is none, so that one endless word is not searched again and again. */
    private static int lastSpace(String text, int from, int last) {
        int index = last - 1;
        while (index > from && text.charAt(index) != ' ') {
            index--;
        }
        return index;
    }

    /** Where the row after the one that starts at {@code from} starts: behind the last word that fits. */
    private static int nextRow(String text, int from, int end, int width) {
        int last = from + width;
        int cut = last;
        if (text.charAt(last) != ' ') {
            int space = lastSpace(text, from, last);
            cut = space > from && !text.substring(from, space).isBlank() ? space : last;
        }
        while (cut < end && text.charAt(cut) == ' ') {
            cut++;
        }
        return cut;
    }
}
