package org.baiju.screenplay.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baiju.screenplay.Line;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one line of a scene.
 *
 * @param before absent for an added line
 * @param after absent for a removed line
 */
public record LineDiff(@Nullable Line before, @Nullable Line after) {
    /** More lines than any scene has; beyond, every line counts as rewritten. */
    private static final long MOST_CELLS = 4_000_000;

    /** Whether the line stands in both drafts. */
    public boolean isSame() {
        return before != null && after != null;
    }

    /** The lines of two versions of a scene in the order of reading; what was removed stands before what was added. */
    public static List<LineDiff> between(List<Line> before, List<Line> after) {
        int start = 0;
        while (start < before.size() && start < after.size() && saysTheSame(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && saysTheSame(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<LineDiff> diffs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            diffs.add(new LineDiff(before.get(i), after.get(i)));
        }
        addMiddle(diffs, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        for (int i = end; i > 0; i--) {
            diffs.add(new LineDiff(before.get(before.size() - i), after.get(after.size() - i)));
        }
        return diffs;
    }

    static boolean saysTheSame(Line was, Line is) {
        return was.kind() == is.kind()
                && was.text().equals(is.text())
                && Objects.equals(was.speaker(), is.speaker())
                && Objects.equals(was.delivery(), is.delivery());
    }

    private static void addMiddle(List<LineDiff> diffs, List<Line> before, List<Line> after) {
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (saysTheSame(before.get(i), after.get(j))) {
                diffs.add(new LineDiff(before.get(i++), after.get(j++)));
            } else if (common.length == 0 || common[i + 1][j] >= common[i][j + 1]) {
                diffs.add(new LineDiff(before.get(i++), null));
            } else {
                diffs.add(new LineDiff(null, after.get(j++)));
            }
        }
        while (i < before.size()) {
            diffs.add(new LineDiff(before.get(i++), null));
        }
        while (j < after.size()) {
            diffs.add(new LineDiff(null, after.get(j++)));
        }
    }

    /** The longest common subsequences of all tails; none if the table would be too large. */
    private static int[][] common(List<Line> before, List<Line> after) {
        if ((long) before.size() * after.size() > MOST_CELLS) {
            return new int[0][];
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = saysTheSame(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
