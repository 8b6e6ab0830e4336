package org.baiju.studio.writing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;

/** Puts the fixes of several findings together. */
public final class Fixes {
    private Fixes() {}

    /** The edits of the chosen findings in the order of the text; of two that overlap the later finding's wait. */
    public static List<TextEdit> of(List<Finding> findings, Predicate<Finding> chosen) {
        var edits = new ArrayList<TextEdit>();
        for (Finding finding : findings) {
            if (chosen.test(finding)
                    && finding.fix().stream().allMatch(fix -> edits.stream().noneMatch(edit -> overlap(edit, fix)))) {
                edits.addAll(finding.fix());
            }
        }
        edits.sort(Comparator.comparingInt(TextEdit::offset));
        return edits;
    }

    private static boolean overlap(TextEdit one, TextEdit other) {
        return one.offset() == other.offset()
                || (one.offset() < other.offset() + other.length() && other.offset() < one.offset() + one.length());
    }
}
