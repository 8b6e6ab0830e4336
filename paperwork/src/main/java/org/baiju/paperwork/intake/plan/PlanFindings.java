package org.baiju.paperwork.intake.plan;

import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;

/** Collects findings about a plan that is brought; those beyond a limit are only counted. */
final class PlanFindings {
    /** More than anybody mends before bringing the file again. */
    static final int MOST = 200;

    /** What is shown of an overlong value. */
    private static final int SHOWN = 60;

    private final List<Finding> findings = new ArrayList<>();
    private int beyond;

    /** @param thing the cell as a spreadsheet calls it, or the path in the file; empty for the file as a whole */
    void add(PlanFileRule rule, String thing, String found, Object expected) {
        if (findings.size() < MOST) {
            findings.add(at(rule, thing, found, expected));
        } else {
            beyond++;
        }
    }

    static Finding at(PlanFileRule rule, String thing, String found, Object expected) {
        return Finding.of(rule.severity(), rule.id(), new Where.Thing(thing), shown(found), shown(expected.toString()));
    }

    private static String shown(String value) {
        int end = Math.min(value.length(), SHOWN);
        if (end == value.length()) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        if (beyond > 0) {
            all.add(at(PlanFileRule.MORE_FINDINGS, "", String.valueOf(beyond), MOST));
        }
        return all;
    }
}
