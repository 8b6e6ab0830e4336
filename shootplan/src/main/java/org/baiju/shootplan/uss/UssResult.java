package org.baiju.shootplan.uss;

import java.util.List;
import org.baiju.finding.Finding;

/** What came of reading a file of the standard. */
public sealed interface UssResult {
    /**
     * It holds a schedule.
     *
     * @param findings what is odd about it; nothing of it is lost
     */
    record Read(UssSchedule schedule, List<Finding> findings) implements UssResult {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** It does not; one sentence says why, and what to do. */
    record Refused(Finding why) implements UssResult {}
}
