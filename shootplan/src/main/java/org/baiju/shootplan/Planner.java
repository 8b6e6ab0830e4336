package org.baiju.shootplan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;

/**
 * A first plan by a simple rule, the same for the same input: one place after the other, the places with most work
 * first; exteriors by night never on a day with exteriors by day, and at the end of theirs. It fills days in that order
 * and does not search for a better one.
 */
public final class Planner {
    private final PlanRequest request;
    private final List<ShootingDay> days = new ArrayList<>();
    private final List<Strip> boneyard = new ArrayList<>();
    private LocalDate nextDate;

    private Planner(PlanRequest request) {
        this.request = request;
        this.nextDate = request.start();
    }

    /** Puts every strip onto a day or, if it does not fit, into the boneyard with a finding that names the remedy. */
    public static Plan plan(List<Strip> strips, PlanRequest request) {
        Plan plan = new Planner(request).pack(strips);
        if (request.days() == null) {
            return plan;
        }
        var unbounded = new PlanRequest(request.start(), null, request.dayLimit(), request.restDays());
        int needed = new Planner(unbounded).pack(strips).days().size();
        List<Finding> findings = new ArrayList<>(plan.findings());
        if (needed > request.days()) {
            findings.addFirst(PlanRule.TOO_FEW_DAYS.about(request.days() + "", needed + ""));
        } else if (needed < request.days()) {
            findings.addFirst(PlanRule.DAYS_TO_SPARE.about(request.days() + "", needed + ""));
        }
        return new Plan(plan.days(), plan.boneyard(), findings);
    }

    private Plan pack(List<Strip> strips) {
        Set<String> bright = strips.stream()
                .filter(strip -> strip.setting().isExteriorDay())
                .map(strip -> strip.setting().place())
                .collect(Collectors.toSet());
        Map<Boolean, List<Strip>> byNight = inShootingOrder(strips).stream()
                .collect(Collectors.partitioningBy(strip -> strip.setting().isExteriorNight()));
        List<Strip> rest = byNight.getOrDefault(false, List.of());
        rest.stream().filter(strip -> bright.contains(strip.setting().place())).forEach(this::pack);
        byNight.getOrDefault(true, List.of()).forEach(this::packAtNight);
        // Interiors come last, because they may share a day with either kind of exterior and fill what is left.
        rest.stream().filter(strip -> !bright.contains(strip.setting().place())).forEach(this::pack);
        return Plan.of(days, boneyard);
    }

    private void pack(Strip strip) {
        boolean fits = (!days.isEmpty() && suits(days.getLast(), strip) && placedOn(days.size() - 1, strip))
                || placedOnAnyDay(strip, day -> shootsAt(day, strip.setting().place()))
                || placedOnAnyDay(strip, day -> true);
        if (!fits) {
            placeOnNewDay(strip);
        }
    }

    private void packAtNight(Strip strip) {
        if (!placedOnAnyDay(strip, day -> true)) {
            placeOnNewDay(strip);
        }
    }

    private boolean placedOnAnyDay(Strip strip, Predicate<ShootingDay> wanted) {
        for (int day = 0; day < days.size(); day++) {
            if (wanted.test(days.get(day)) && suits(days.get(day), strip) && placedOn(day, strip)) {
                return true;
            }
        }
        return false;
    }

    /** Exteriors by day and by night do not share a day. */
    private static boolean suits(ShootingDay day, Strip strip) {
        Setting setting = strip.setting();
        return day.strips().stream()
                .map(Strip::setting)
                .noneMatch(other -> (setting.isExteriorNight() && other.isExteriorDay())
                        || (setting.isExteriorDay() && other.isExteriorNight()));
    }

    private boolean placedOn(int index, Strip strip) {
        ShootingDay day = days.get(index);
        return switch (day.place(strip, positionFor(strip, day))) {
            case Placement.Placed(ShootingDay longer) -> {
                days.set(index, longer);
                yield true;
            }
            case Placement.Overfull overfull -> false;
        };
    }

    /** Behind the last strip at the same place, which saves a move; else at the end, but before the sky is dark. */
    private static int positionFor(Strip strip, ShootingDay day) {
        List<Strip> strips = day.strips();
        int end = strips.size();
        if (!strip.setting().isExteriorNight()) {
            while (end > 0 && strips.get(end - 1).setting().isExteriorNight()) {
                end--;
            }
        }
        for (int i = end; i > 0; i--) {
            if (strips.get(i - 1).setting().place().equals(strip.setting().place())) {
                return i;
            }
        }
        return end;
    }

    private void placeOnNewDay(Strip strip) {
        boolean allDaysUsed = request.days() != null && days.size() >= request.days();
        boolean longerThanAnyDay = strip.measure().shooting().compareTo(request.dayLimit()) > 0;
        if (allDaysUsed || longerThanAnyDay) {
            boneyard.add(strip);
        } else {
            days.add(new ShootingDay(takeDate(), request.dayLimit(), List.of(strip)));
        }
    }

    private LocalDate takeDate() {
        while (request.restDays().contains(nextDate)) {
            nextDate = nextDate.plusDays(1);
        }
        LocalDate date = nextDate;
        nextDate = nextDate.plusDays(1);
        return date;
    }

    private static boolean shootsAt(ShootingDay day, String place) {
        return day.strips().stream().anyMatch(strip -> strip.setting().place().equals(place));
    }

    /** By place with most work first, then day before night, then by set, and in the order of the script. */
    private static List<Strip> inShootingOrder(List<Strip> strips) {
        Map<String, Duration> work = new LinkedHashMap<>();
        strips.forEach(
                strip -> work.merge(strip.setting().place(), strip.measure().shooting(), Duration::plus));
        List<String> names =
                strips.stream().map(strip -> strip.setting().name()).distinct().toList();
        List<String> places = List.copyOf(work.keySet());
        return strips.stream()
                .sorted(Comparator.comparing((Strip strip) ->
                                work.getOrDefault(strip.setting().place(), Duration.ZERO))
                        .reversed()
                        .thenComparingInt(
                                strip -> places.indexOf(strip.setting().place()))
                        .thenComparing(strip -> strip.setting().light())
                        .thenComparingInt(strip -> names.indexOf(strip.setting().name())))
                .toList();
    }
}
