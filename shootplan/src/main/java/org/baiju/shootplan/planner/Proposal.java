package org.baiju.shootplan.planner;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.check.Judgement;

/**
 * A plan that was searched for.
 *
 * @param bound what no lawful plan of the same strips on the dates that were searched can cost less than, whatever its
 *     order within the days; 0 if strips were left over for want of days
 * @param remarks why strips are in the boneyard, and whether the days are too many or too few
 * @param isComplete false if the search was ended early
 */
public record Proposal(Plan plan, Judgement judgement, long bound, List<Finding> remarks, boolean isComplete) {
    public Proposal {
        remarks = List.copyOf(remarks);
    }

    /** How far, at most, the plan is above the best there is: 0.05 for five per cent. */
    public double gap() {
        long cost = judgement.cost().total();
        return cost == 0 ? 0 : Math.max(0, (cost - bound) / (double) cost);
    }
}
