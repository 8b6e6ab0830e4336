package org.baiju.cli;

import java.time.Duration;
import java.util.List;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.LowerBound;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanCost;
import org.baiju.shootplan.Strip;

/** Everything the plan command found out, for the files to say it. */
record Outcome(Script script, List<Strip> strips, Plan plan, Duration dayLimit) {

    PlanCost cost() {
        return PlanCost.of(plan);
    }

    /** The fewest days any plan needs. */
    int bound() {
        return LowerBound.days(strips, dayLimit);
    }
}
