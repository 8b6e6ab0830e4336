package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.order.DaySequence;
import org.jspecify.annotations.Nullable;

/**
 * Strips of the boneyard that no date of the plan, nor any of the next two weeks, could take even if nothing else were shot
 * on it.
 *
 * @param example the hard rule that the first of these dates would break
 * @param strips which of them share the rule and whom or what it is about
 */
public record NoDay(Violation example, List<Strip> strips) {
    private static final int DATES_MORE = 14;

    public NoDay {
        strips = List.copyOf(strips);
    }

    /** What the rules see of a strip that is shot alone. */
    private record Kind(Setting setting, List<String> cast, Set<String> tags, long minutes) {
        static Kind of(Strip strip) {
            return new Kind(
                    strip.setting(),
                    strip.cast(),
                    strip.notes().tags(),
                    strip.length().toMinutes());
        }
    }

    /** By what strips are told of together. */
    private record Cause(String rule, @Nullable String performer, String place) {}

    /** In the order of the boneyard; empty if each of its strips could have a date, or if the plan has no day yet. */
    public static List<NoDay> of(Shoot shoot, Plan plan) {
        if (plan.days().isEmpty()) {
            return List.of();
        }
        var dates = new TreeSet<LocalDate>();
        plan.days().forEach(day -> dates.add(day.date()));
        LocalDate last = dates.last();
        last.plusDays(1).datesUntil(last.plusDays(DATES_MORE + 1L)).forEach(dates::add);
        Map<Object, Optional<Violation>> known = new HashMap<>();
        Set<Performer> never = plan.boneyard().stream()
                .flatMap(strip -> shoot.performersOf(strip).stream())
                .distinct()
                .filter(one -> dates.stream().noneMatch(date -> mayCome(shoot, one, date)))
                .collect(Collectors.toSet());
        Map<Cause, Violation> examples = new HashMap<>();
        Map<Cause, List<Strip>> strips = new LinkedHashMap<>();
        for (Strip strip : plan.boneyard()) {
            // Who can never come is the reason for all of their strips: one is tried for all.
            Object kind = shoot.performersOf(strip).stream()
                    .filter(never::contains)
                    .findFirst()
                    .map(Object.class::cast)
                    .orElseGet(() -> Kind.of(strip));
            known.computeIfAbsent(kind, _ -> firstWrong(shoot, strip, dates)).ifPresent(wrong -> {
                String place = wrong.performer() == null ? shoot.placeOf(strip).id() : "";
                var cause = new Cause(wrong.finding().rule(), wrong.performer(), place);
                examples.putIfAbsent(cause, wrong);
                strips.computeIfAbsent(cause, _ -> new ArrayList<>()).add(strip);
            });
        }
        List<NoDay> all = new ArrayList<>();
        strips.forEach((cause, its) ->
                Optional.ofNullable(examples.get(cause)).ifPresent(example -> all.add(new NoDay(example, its))));
        return all;
    }

    private static boolean mayCome(Shoot shoot, Performer performer, LocalDate date) {
        return performer.isThereOn(date) && (!shoot.isChild(performer, date) || performer.hasConsentOn(date));
    }

    /** What the strip breaks on the first date; empty if it breaks nothing on one of them. */
    private static Optional<Violation> firstWrong(Shoot shoot, Strip strip, Set<LocalDate> dates) {
        Violation first = null;
        for (LocalDate date : dates) {
            ShootingDay day = new DaySequence(shoot, 1).order(DayKey.of(date), List.of(strip));
            Optional<Violation> wrong = PlanCheck.judge(shoot, new Plan(List.of(day), List.of())).violations().stream()
                    .filter(Violation::blocksPublishing)
                    .findFirst();
            if (wrong.isEmpty()) {
                return Optional.empty();
            }
            first = first == null ? wrong.get() : first;
        }
        return Optional.ofNullable(first);
    }
}
