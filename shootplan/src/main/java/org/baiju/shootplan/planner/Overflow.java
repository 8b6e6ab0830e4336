package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.ShootingDay;

/**
 * Plans what does not fit: with as many days more as that takes, of which the producer gets those that were asked for. The
 * strips of the others are left, with a remark that says how many days would have been needed. Where no number of days
 * helps, because somebody has too few dates or hours, as many strips as there is room for are planned.
 */
final class Overflow {
    /** Of the minutes that people, places and dates have: what moves, meals and order take is known only afterwards. */
    private static final int[] SHARES = {100, 90, 75, 60, 40};

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
        List<Finding> why = List.of();
        if (asked != null && !planner.isCancelled()) {
            Dates more = Dates.of(request, Math.min(count + Explaining.DATES_MORE, most), needed);
            var explaining = new Explaining(planner.modelToExplain(more), planner.rules(), count * request.units());
            Optional<Planner.Found> others = onOtherDates(explaining.dates(), more, count);
            if (others.isPresent()) {
                return others.get();
            }
            why = explaining.conflict();
        }
        for (int days = count + 1; days < most; days += Math.max(1, days / 3)) {
            Planner.Found found = planner.search(Dates.of(request, days, needed));
            if (found.plan().isPresent()) {
                return cutBack(found, count, why);
            }
        }
        for (int percent : SHARES) {
            Planner.Found part = planner.searchPart(Dates.of(request, count, needed), percent);
            if (part.plan().isPresent()) {
                List<Finding> remarks = new ArrayList<>(why);
                remarks.addAll(part.remarks());
                return new Planner.Found(part.plan(), remarks, 0, true);
            }
        }
        List<Finding> remarks = new ArrayList<>();
        remarks.add(PlanRule.NO_ROOM.about(count, most));
        remarks.addAll(why);
        return new Planner.Found(Optional.empty(), remarks, 0, false);
    }

    /** As many days as were asked for, but not the first that there are; empty unless that is lawful on the clock too. */
    private Optional<Planner.Found> onOtherDates(Set<LocalDate> estimated, Dates all, int count) {
        var dates = new TreeSet<>(estimated);
        dates.addAll(needed);
        if (estimated.isEmpty() || dates.size() > count) {
            return Optional.empty();
        }
        Planner.Found found = planner.search(new Dates(List.copyOf(dates), all.units()));
        return found.plan()
                .filter(plan -> plan.strips().count() >= planner.countWithDay(all) && planner.isClean(plan))
                .map(_ -> saying(PlanRule.OTHER_DATES.about(count, ""), found));
    }

    private static Planner.Found saying(Finding first, Planner.Found found) {
        List<Finding> remarks = new ArrayList<>(found.remarks());
        remarks.addFirst(first);
        return new Planner.Found(found.plan(), remarks, found.bound(), false);
    }

    /** As many dates as were asked for; the rest is left to fill their gaps. */
    private static Planner.Found cutBack(Planner.Found found, int count, List<Finding> why) {
        Plan plan = found.plan().orElseThrow();
        List<LocalDate> dates =
                plan.days().stream().map(ShootingDay::date).distinct().toList();
        if (dates.size() <= count) {
            return saying(PlanRule.OTHER_DATES.about(count, ""), found);
        }
        Set<LocalDate> kept = Set.copyOf(dates.subList(0, count));
        List<Finding> remarks = new ArrayList<>(found.remarks());
        remarks.addAll(0, why);
        remarks.addFirst(PlanRule.TOO_FEW_DAYS.about(count, dates.size()));
        Plan rest = new Plan(
                plan.days().stream().filter(day -> kept.contains(day.date())).toList(), List.of());
        return new Planner.Found(Optional.of(rest), remarks, 0, true);
    }
}
