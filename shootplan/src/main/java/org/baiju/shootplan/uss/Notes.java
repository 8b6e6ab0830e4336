package org.baiju.shootplan.uss;

import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;

/** Collects findings; those beyond a limit are only counted. */
final class Notes {
    /** What somebody would read at most; a broken export repeats itself for every strip. */
    static final int MOST = 500;

    /** What is shown of an overlong value. */
    private static final int SHOWN = 60;

    private final List<Finding> findings = new ArrayList<>();
    private int beyond;

    void add(UssRule rule, String path, String found, Object expected) {
        if (findings.size() < MOST) {
            findings.add(rule.at(path, shown(found), expected));
        } else {
            beyond++;
        }
    }

    static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        if (beyond > 0) {
            all.add(UssRule.MORE_FINDINGS.at("", String.valueOf(beyond), MOST));
        }
        return all;
    }
}
