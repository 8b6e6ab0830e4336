package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.hours.HoursRule;

/**
 * What turned out on the clock not to go, so that the next search leaves it alone: a day off for a child that works too many
 * in a row, and else the strips at the place that a broken day can spare most easily.
 */
final class Cuts {
    /** Adult rules that another day could keep. */
    private static final Set<String> MENDABLE =
            Set.of(PlanRule.DAY_OVERFULL.id(), PlanRule.PLACE_HOURS.id(), PlanRule.PERFORMER_HOURS.id());

    private final Map<String, Set<LocalDate>> strips = new HashMap<>();
    private final Map<String, Set<LocalDate>> performers = new HashMap<>();

    /** The slots that are cut for a strip, as bits. */
    long of(Strip strip, Dates dates) {
        return dates.bits(strips.getOrDefault(strip.key(), Set.of())::contains);
    }

    /** The slots that are cut for a performer, as bits. */
    long of(Performer performer, Dates dates) {
        return dates.bits(performers.getOrDefault(performer.id(), Set.of())::contains);
    }

    /** Takes in what a plan breaks, one cut for each broken day; false if there is nothing to learn. */
    boolean learn(Judgement judgement, Plan plan, Shoot shoot) {
        boolean isChanged = false;
        Set<LocalDate> seen = new HashSet<>();
        for (Violation violation : judgement.violations()) {
            boolean matters = violation.protectsChild()
                    || MENDABLE.contains(violation.finding().rule());
            ShootingDay day = violation.day() == null
                    ? null
                    : plan.findDay(violation.day()).orElse(null);
            if (matters && day != null && !day.isLocked() && seen.add(day.date())) {
                isChanged |= cut(violation, day, plan, shoot);
            }
        }
        return isChanged;
    }

    private boolean cut(Violation violation, ShootingDay day, Plan plan, Shoot shoot) {
        String person = violation.performer();
        if (person != null && violation.finding().rule().equals(HoursRule.CHILD_DAYS_IN_A_ROW.id())) {
            return performers
                    .computeIfAbsent(person, _ -> new HashSet<>())
                    .add(lightest(person, day.date(), plan, shoot));
        }
        boolean isCut = false;
        for (Strip strip : leastPlace(violation, day, shoot)) {
            isCut |= strips.computeIfAbsent(strip.key(), _ -> new HashSet<>()).add(day.date());
        }
        return isCut;
    }

    /** Of the strips concerned, those at the place with the least work: without it a move goes as well. */
    private static List<Strip> leastPlace(Violation violation, ShootingDay day, Shoot shoot) {
        Map<String, List<Strip>> byPlace = day.strips().stream()
                .filter(strip -> violation.strips().contains(strip.key()))
                .collect(Collectors.groupingBy(strip -> shoot.placeOf(strip).id()));
        if (byPlace.size() <= 1) {
            String last = violation.strips().getLast();
            return day.strips().stream()
                    .filter(strip -> strip.key().equals(last))
                    .toList();
        }
        return byPlace.entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<String, List<Strip>> place) -> minutes(place.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The date on which the child has least to do, of those in a row that end on one. */
    private static LocalDate lightest(String person, LocalDate end, Plan plan, Shoot shoot) {
        LocalDate lightest = end;
        long least = Long.MAX_VALUE;
        for (ShootingDay day : plan.days()) {
            long minutes = minutes(day.strips().stream()
                    .filter(strip -> shoot.performersOf(strip).stream()
                            .anyMatch(performer -> performer.id().equals(person)))
                    .toList());
            boolean isInRow = !day.date().isAfter(end) && day.date().isAfter(end.minusDays(7));
            if (isInRow && !day.isLocked() && minutes > 0 && minutes < least) {
                least = minutes;
                lightest = day.date();
            }
        }
        return lightest;
    }

    private static long minutes(List<Strip> strips) {
        return strips.stream().mapToLong(strip -> strip.length().toMinutes()).sum();
    }
}
