package org.baiju.cli;

import java.util.List;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.Proposal;

/** Everything the plan command found out, for the files to say it. */
record Outcome(Script script, List<Strip> strips, Shoot shoot, Proposal proposal) {

    Plan plan() {
        return proposal.plan();
    }

    /** The remarks of the search, then what the plan breaks. */
    List<Finding> findings() {
        return Stream.concat(proposal.remarks().stream(), proposal.judgement().findings().stream())
                .toList();
    }
}
