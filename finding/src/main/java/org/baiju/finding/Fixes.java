package org.baiju.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Puts the fixes of several findings together. */
public final class Fixes {
    /** What is done at an offset, and by which rule. */
    private record Planned(String rule, TextEdit edit) {
        boolean inserts() {
            return edit.length() == 0;
        }

        int end() {
            return edit.offset() + edit.length();
        }
    }

    private final TreeMap<Integer, Planned> planned = new TreeMap<>();

    private Fixes() {}

    /**
     * The edits of the chosen findings in the order of the text, fit to be applied together. Of two fixes that overlap the
     * later finding's waits as a whole; what one rule inserts twice at one place, as names into a list, is inserted in the
     * order of the findings.
     */
    public static List<TextEdit> of(List<Finding> findings, Predicate<Finding> chosen) {
        var fixes = new Fixes();
        for (Finding finding : findings) {
            if (chosen.test(finding) && fixes.haveRoomFor(finding)) {
                finding.fix().forEach(edit -> fixes.plan(new Planned(finding.rule(), edit)));
            }
        }
        return new ArrayList<>(
                fixes.planned.values().stream().map(Planned::edit).toList());
    }

    private boolean haveRoomFor(Finding finding) {
        for (TextEdit edit : finding.fix()) {
            var wanted = new Planned(finding.rule(), edit);
            Planned here = planned.get(edit.offset());
            if (here != null && !(goTogether(here, wanted) && finding.fix().size() == 1)) {
                return false;
            }
            Map.Entry<Integer, Planned> before = planned.lowerEntry(edit.offset());
            Integer after = planned.higherKey(edit.offset());
            if ((before != null && before.getValue().end() > edit.offset())
                    || (after != null && after < wanted.end())) {
                return false;
            }
        }
        return true;
    }

    private static boolean goTogether(Planned one, Planned other) {
        return one.rule.equals(other.rule) && one.inserts() && other.inserts();
    }

    private void plan(Planned fix) {
        planned.merge(
                fix.edit.offset(),
                fix,
                (one, other) -> new Planned(
                        one.rule,
                        new TextEdit(one.edit.offset(), 0, one.edit.replacement() + other.edit.replacement())));
    }
}
