package org.baiju.shootplan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan costs, in counts and hours rather than in money, which only contracts know.
 *
 * @param shootingDays days with at least one scene
 * @param work shooting and moves over all days
 * @param companyMoves moves to another place within a day
 * @param castDays days of work, summed over the cast
 * @param castHoldDays shooting days between somebody's first and last day on which that person does not work
 */
public record PlanCost(int shootingDays, Duration work, int companyMoves, int castDays, int castHoldDays) {

    /** The cost of a plan; strips in the boneyard cost nothing yet. */
    public static PlanCost of(Plan plan) {
        List<ShootingDay> days =
                plan.days().stream().filter(day -> !day.strips().isEmpty()).toList();
        Map<String, List<Integer>> workdays = new LinkedHashMap<>();
        for (int i = 0; i < days.size(); i++) {
            for (String name : DayTotals.of(days.get(i)).cast()) {
                workdays.computeIfAbsent(name, unseen -> new ArrayList<>()).add(i);
            }
        }
        int castDays = workdays.values().stream().mapToInt(List::size).sum();
        int spans = workdays.values().stream()
                .mapToInt(worked -> worked.getLast() - worked.getFirst() + 1)
                .sum();
        return new PlanCost(
                days.size(),
                days.stream().map(ShootingDay::work).reduce(Duration.ZERO, Duration::plus),
                days.stream().mapToInt(ShootingDay::companyMoves).sum(),
                castDays,
                spans - castDays);
    }
}
