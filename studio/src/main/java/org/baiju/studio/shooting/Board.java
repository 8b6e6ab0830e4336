package org.baiju.studio.shooting;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.baiju.shootplan.LowerBound;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanCost;
import org.baiju.studio.writing.DraftScene;

/**
 * The plan of a series as it stands.
 *
 * @param draft the draft it plans
 * @param version counts the changes; whoever changes it names the version they read
 * @param dayLimitMinutes how long the unit may shoot on a day, moves included
 * @param scenes by the key of their strip
 */
public record Board(UUID draft, int version, int dayLimitMinutes, Plan plan, Map<String, DraftScene> scenes) {
    public Board {
        scenes = Map.copyOf(scenes);
    }

    /** What the plan costs, in counts and hours. */
    public PlanCost cost() {
        return PlanCost.of(plan);
    }

    /** No plan needs fewer days than that. */
    public int fewestDays() {
        return LowerBound.days(plan.strips().toList(), Duration.ofMinutes(dayLimitMinutes));
    }
}
