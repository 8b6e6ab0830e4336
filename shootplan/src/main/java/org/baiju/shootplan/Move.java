package org.baiju.shootplan;

import org.baiju.finding.Finding;

/** What came of changing a plan. */
public sealed interface Move {

    /** The plan after the change. */
    record Moved(Plan plan) implements Move {}

    /** The plan stays as it is; the finding says why. */
    record Refused(Finding finding) implements Move {}
}
