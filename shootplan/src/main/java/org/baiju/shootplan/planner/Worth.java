package org.baiju.shootplan.planner;

import java.util.Comparator;
import org.baiju.finding.Severity;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.Violation;

/**
 * By what plans are chosen: the fewer children they harm, then the fewer hard rules they break, then the cheaper, where each
 * soft rule that is broken counts like money.
 *
 * @param cost with the soft rules, in the smallest unit of the shoot's currency
 */
record Worth(long forbidden, long errors, long cost) implements Comparable<Worth> {
    /** What a soft rule that is broken on a day counts for, as a forced call or a late meal; a house estimate. */
    private static final long SOFT = 30_000;

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::forbidden)
            .thenComparingLong(Worth::errors)
            .thenComparingLong(Worth::cost);

    static Worth of(Judgement judgement) {
        long soft = judgement.violations().stream()
                .filter(violation -> violation.finding().severity() == Severity.WARNING && violation.day() != null)
                .count();
        return new Worth(
                judgement.forbidden().size(),
                judgement.violations().stream()
                        .filter(Violation::blocksPublishing)
                        .count(),
                judgement.cost().total() + SOFT * soft);
    }

    boolean isClean() {
        return forbidden == 0 && errors == 0;
    }

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
