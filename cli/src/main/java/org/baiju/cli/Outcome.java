package org.baiju.cli;

import java.util.List;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.planner.Proposal;
import org.jspecify.annotations.Nullable;

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

    /** The same in words; what is about one day says first which. */
    List<String> sentences(Words words) {
        var wording = PlanWording.of(words.locale());
        return Stream.concat(
                        proposal.remarks().stream().map(wording::say),
                        proposal.judgement().violations().stream()
                                .map(violation -> withDay(violation.day(), wording.say(violation.finding()), words)))
                .toList();
    }

    private static String withDay(@Nullable DayKey day, String sentence, Words words) {
        return day == null ? sentence : words.get("report.on-day", day.date().toString(), sentence);
    }
}
