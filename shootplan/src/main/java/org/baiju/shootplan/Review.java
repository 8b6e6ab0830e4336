package org.baiju.shootplan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;

/** Looks a plan over and says what a line producer should know. */
final class Review {

    private Review() {}

    static List<Finding> of(List<ShootingDay> days, List<Strip> boneyard) {
        List<Finding> findings = new ArrayList<>();
        if (!boneyard.isEmpty()) {
            Duration work =
                    boneyard.stream().map(strip -> strip.measure().shooting()).reduce(Duration.ZERO, Duration::plus);
            findings.add(PlanRule.STRIPS_IN_BONEYARD.about(
                    String.valueOf(boneyard.size()), String.valueOf(work.toMinutes())));
        }
        for (ShootingDay day : days) {
            boolean bright =
                    day.strips().stream().anyMatch(strip -> strip.setting().isExteriorDay());
            boolean dark =
                    day.strips().stream().anyMatch(strip -> strip.setting().isExteriorNight());
            if (bright && dark) {
                findings.add(PlanRule.DAY_AND_NIGHT_OUTSIDE.at(
                        day.date().toString(), day.date().toString(), ""));
            }
            day.strips().stream()
                    .filter(strip -> strip.setting().place().isEmpty())
                    .forEach(strip -> findings.add(PlanRule.PLACE_MISSING.at(strip.key(), strip.number(), "")));
        }
        return findings;
    }
}
