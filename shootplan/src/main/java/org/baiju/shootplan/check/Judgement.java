package org.baiju.shootplan.check;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.clock.Timetable;

/**
 * What a plan is worth.
 *
 * @param violations by day, those of the plan as a whole first
 * @param timetables of the days with items, by date and unit
 */
public record Judgement(List<Violation> violations, PlanCost cost, PlanFigures figures, List<Timetable> timetables) {
    public Judgement {
        violations = List.copyOf(violations);
        timetables = List.copyOf(timetables);
    }

    /** What harms a child, or cannot be a day at all: no plan may stand with it. */
    public List<Violation> forbidden() {
        return violations.stream().filter(Violation::protectsChild).toList();
    }

    /** What keeps the call sheet of a day from being published. */
    public List<Violation> blocking(DayKey day) {
        return violations.stream()
                .filter(violation -> violation.blocksPublishing() && day.equals(violation.day()))
                .toList();
    }

    public List<Finding> findings() {
        return violations.stream().map(Violation::finding).toList();
    }
}
