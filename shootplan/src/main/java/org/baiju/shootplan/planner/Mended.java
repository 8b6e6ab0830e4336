package org.baiju.shootplan.planner;

import java.util.Comparator;
import java.util.List;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanGuard;
import org.baiju.shootplan.check.Violation;

/** A plan that was mended and put in order, without what would harm a child. */
record Mended(Plan plan, Judgement judgement, List<Strip> parked, List<Violation> reasons) {
    /** First the fewer strips lost their day, then the fewer hard rules are broken. */
    static final Comparator<Mended> BY_WRONGS = Comparator.<Mended>comparingInt(
                    one -> one.parked().size())
            .thenComparingLong(one -> errors(one.judgement()));

    static Mended of(Shoot shoot, Plan plan) {
        PlanGuard.Guarded guarded = PlanGuard.enforce(shoot, plan);
        return new Mended(guarded.plan(), guarded.judgement(), guarded.parked(), guarded.reasons());
    }

    /** Whether it breaks no more than was broken before. */
    boolean isCleanAfter(Judgement before) {
        return parked.isEmpty() && errors(judgement) <= errors(before);
    }

    static long errors(Judgement judgement) {
        return judgement.violations().stream()
                .filter(Violation::blocksPublishing)
                .count();
    }
}
