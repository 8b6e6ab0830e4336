package org.baiju.shootplan.hours;

import org.baiju.finding.Finding;

/** What came of reading or tightening a pack. */
public sealed interface PackResult {

    /** A pack that can be checked by. */
    record Ready(HoursPack pack) implements PackResult {}

    /** No pack: the finding names the key, its value and the remedy. */
    record Refused(Finding finding) implements PackResult {}
}
