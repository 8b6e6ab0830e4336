package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.ShootingDay;

/**
 * Plans what does not fit: with as many days more as that takes, of which the producer gets those that were asked for. The
 * strips of the others are left, with a remark that says how many days would have been needed.
 */
final class Overflow {
    private final Planner planner;
    private final Set<LocalDate> needed;

    Overflow(Planner planner, Set<LocalDate> needed) {
        this.planner = planner;
        this.needed = needed;
    }

    Planner.Found search() {
        PlanRequest request = planner.request();
        Integer asked = request.days();
        int most = PlanRequest.DAYS_MAX / request.units();
        int count = asked == null ? most : Math.max(asked, needed.size());
        for (int days = count + 1; days < most; days += Math.max(1, days / 3)) {
            Planner.Found found = planner.search(Dates.of(request, days, needed));
            if (found.plan().isPresent()) {
                return cutBack(found, count, why(count));
            }
        }
        List<Finding> remarks = new ArrayList<>();
        remarks.add(PlanRule.NO_ROOM.about(count, most));
        remarks.addAll(why(count));
        return new Planner.Found(Optional.empty(), remarks, 0, false);
    }

    /** What stands in the way of so few days; empty if nobody said how many. */
    private List<Finding> why(int count) {
        PlanRequest request = planner.request();
        int more = Math.min(count + Explaining.DATES_MORE, PlanRequest.DAYS_MAX / request.units());
        if (request.days() == null || planner.isCancelled()) {
            return List.of();
        }
        return Explaining.of(
                planner.modelToExplain(Dates.of(request, more, needed)),
                planner.rules(),
                count * request.units(),
                count * request.units());
    }

    /** As many dates as were asked for; the rest is left to fill their gaps. */
    private static Planner.Found cutBack(Planner.Found found, int count, List<Finding> why) {
        Plan plan = found.plan().orElseThrow();
        List<LocalDate> dates =
                plan.days().stream().map(ShootingDay::date).distinct().toList();
        Set<LocalDate> kept = Set.copyOf(dates.subList(0, Math.min(count, dates.size())));
        List<Finding> remarks = new ArrayList<>(found.remarks());
        remarks.addAll(0, why);
        remarks.addFirst(PlanRule.TOO_FEW_DAYS.about(count, dates.size()));
        Plan rest = new Plan(
                plan.days().stream().filter(day -> kept.contains(day.date())).toList(), List.of());
        return new Planner.Found(Optional.of(rest), remarks, 0, true);
    }
}
