package org.baiju.shootplan.check;

import java.util.List;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.hours.Mend;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a plan breaks.
 *
 * @param finding the rule, what there is and what should be
 * @param day on which; absent if it is about the plan as a whole
 * @param strips keys of the strips concerned, in shooting order
 * @param performer the id of the person concerned; absent if none is
 * @param protectsChild whether no plan may stand with it, whoever wants it
 * @param mend what would end it; empty if the finding's words say all
 */
public record Violation(
        Finding finding,
        @Nullable DayKey day,
        List<String> strips,
        @Nullable String performer,
        boolean protectsChild,
        Optional<Mend> mend) {
    public Violation {
        strips = List.copyOf(strips);
    }

    /** Whether a call sheet for the day may not be published while it stands. */
    public boolean blocksPublishing() {
        return finding.severity() == Severity.ERROR;
    }
}
