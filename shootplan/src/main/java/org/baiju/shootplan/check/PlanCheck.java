package org.baiju.shootplan.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripWish;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.SkyTimes;
import org.baiju.shootplan.clock.Timetable;
import org.jspecify.annotations.Nullable;

/** Judges a plan by the rules of its shoot. */
public final class PlanCheck {
    private final Shoot shoot;
    private final ShootRules rules;
    private final Plan plan;
    private final DayClock clock;
    private final List<Violation> violations = new ArrayList<>();

    private PlanCheck(Shoot shoot, Plan plan) {
        this.shoot = shoot;
        this.rules = shoot.rules();
        this.plan = plan;
        this.clock = new DayClock(shoot);
    }

    /** What the plan costs and which rules it breaks. */
    public static Judgement judge(Shoot shoot, Plan plan) {
        return new PlanCheck(shoot, plan).judge();
    }

    private Judgement judge() {
        List<Timetable> all = plan.days().stream()
                .filter(day -> !day.items().isEmpty())
                .map(clock::timetable)
                .toList();
        all.forEach(this::judgeDay);
        judgePriority(all);
        violations.addAll(new PeopleCheck(shoot, all).violations());
        violations.sort(Comparator.comparing(Violation::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        judgeBoneyard();
        List<Timetable> shooting =
                all.stream().filter(day -> !day.day().strips().isEmpty()).toList();
        var count = new CostCount(shoot, shooting);
        return new Judgement(violations, count.cost(), count.figures(), all);
    }

    private void judgeBoneyard() {
        if (!plan.boneyard().isEmpty()) {
            long minutes = plan.boneyard().stream()
                    .mapToLong(strip -> strip.length().toMinutes())
                    .sum();
            Finding finding = PlanRule.STRIPS_IN_BONEYARD.about(plan.boneyard().size(), minutes);
            violations.addFirst(new Violation(finding, null, List.of(), null, false, Optional.empty()));
        }
    }

    private void judgeDay(Timetable timetable) {
        DayKey day = timetable.day().key();
        List<Strip> strips = timetable.day().strips();
        judgeLength(timetable);
        boolean bright = strips.stream().anyMatch(strip -> strip.setting().isFarFromNight());
        boolean dark = strips.stream().anyMatch(strip -> strip.setting().isExteriorNight());
        if (bright && dark) {
            add(PlanRule.DAY_AND_NIGHT_OUTSIDE.at(day, day, ""), day, exteriors(strips));
        }
        int eighths =
                strips.stream().mapToInt(strip -> strip.measure().eighths()).sum();
        if (rules.eighthsMost() > 0 && eighths > rules.eighthsMost()) {
            add(PlanRule.DAY_PAGES.at(day, eighths, rules.eighthsMost()), day, keys(strips));
        }
        for (Strip strip : strips) {
            if (strip.setting().place().isEmpty()) {
                add(PlanRule.PLACE_MISSING.at(strip.key(), strip.number(), ""), day, List.of(strip.key()));
            }
            judgeTags(day, strip);
            judgeWish(day, strip);
        }
        for (Timetable.Entry entry : timetable.entries()) {
            if (entry.item() instanceof Strip strip) {
                judgePlace(day, entry, strip);
                judgeLight(day, entry, strip);
            }
        }
    }

    private void judgeLength(Timetable timetable) {
        DayKey day = timetable.day().key();
        long minutes = timetable.work().toMinutes();
        int longest = rules.dayMinutes() + rules.overtimeMinutes();
        boolean isNoDay = timetable.wrap().isAfter(timetable.call().plus(DayClock.LONGEST));
        if (minutes > longest || isNoDay) {
            Finding finding = PlanRule.DAY_OVERFULL.at(day, minutes, longest);
            List<String> keys =
                    timetable.day().items().stream().map(DayItem::key).toList();
            violations.add(new Violation(finding, day, keys, null, isNoDay, Optional.empty()));
        } else if (minutes > rules.dayMinutes()) {
            add(PlanRule.DAY_OVERTIME.at(day, minutes, rules.dayMinutes()), day, List.of());
        }
    }

    private void judgeWish(DayKey day, Strip strip) {
        StripWish wish = strip.notes().wish();
        if (wish.day() != null && !wish.day().equals(day)) {
            add(PlanRule.WISHED_DAY.at(strip.key(), strip.number(), wish.day()), day, List.of(strip.key()));
        }
        if (wish.notOn().contains(day.date())) {
            add(PlanRule.UNWISHED_DATE.at(strip.key(), strip.number(), day.date()), day, List.of(strip.key()));
        }
    }

    /** What must not slip has to leave some dates behind it. */
    private void judgePriority(List<Timetable> all) {
        List<LocalDate> dates = all.stream()
                .filter(timetable -> !timetable.day().strips().isEmpty())
                .map(timetable -> timetable.day().date())
                .distinct()
                .sorted()
                .toList();
        int reserve = rules.reserveOf(dates.size());
        Set<LocalDate> late = Set.copyOf(dates.subList(dates.size() - reserve, dates.size()));
        for (Timetable timetable : all) {
            List<Strip> priority = timetable.day().strips().stream()
                    .filter(strip -> strip.notes().isPriority())
                    .toList();
            if (late.contains(timetable.day().date()) && !priority.isEmpty()) {
                String numbers = priority.stream().map(Strip::number).collect(Collectors.joining(", "));
                DayKey day = timetable.day().key();
                add(PlanRule.PRIORITY_LATE.at(day, numbers, reserve), day, keys(priority));
            }
        }
    }

    private void judgeTags(DayKey day, Strip strip) {
        List<String> barred = strip.notes().tags().stream()
                .filter(rules.barredForChildren()::contains)
                .sorted()
                .toList();
        if (!barred.isEmpty()) {
            shoot.performersOf(strip).stream()
                    .filter(performer -> shoot.isChild(performer, day.date()))
                    .forEach(child -> violations.add(new Violation(
                            PlanRule.CHILD_BARRED.at(strip.key(), child.name(), String.join(", ", barred)),
                            day,
                            List.of(strip.key()),
                            child.id(),
                            true,
                            Optional.empty())));
        }
    }

    private void judgePlace(DayKey day, Timetable.Entry entry, Strip strip) {
        ShootingPlace place = entry.place();
        if (!place.isOpenOn(day.date())) {
            add(PlanRule.PLACE_CLOSED.at(strip.key(), place.name(), day.date()), day, List.of(strip.key()));
        } else if (!isOpen(place, entry.from(), entry.to())) {
            add(
                    PlanRule.PLACE_HOURS.at(strip.key(), place.name(), hours(entry.from(), entry.to())),
                    day,
                    List.of(strip.key()));
        }
    }

    private static boolean isOpen(ShootingPlace place, LocalDateTime from, LocalDateTime to) {
        // An opening of the day before may reach past midnight.
        return place.openings().isEmpty()
                || Stream.of(from.toLocalDate().minusDays(1), from.toLocalDate())
                        .anyMatch(
                                date -> place.openings().stream().anyMatch(opening -> isOpen(opening, date, from, to)));
    }

    private static boolean isOpen(ShootingPlace.Opening opening, LocalDate date, LocalDateTime from, LocalDateTime to) {
        LocalDateTime opens = date.atTime(opening.from());
        LocalDateTime closes = opening.to().isAfter(opening.from())
                ? date.atTime(opening.to())
                : date.plusDays(1).atTime(opening.to());
        return opening.days().contains(date.getDayOfWeek()) && !from.isBefore(opens) && !to.isAfter(closes);
    }

    private void judgeLight(DayKey day, Timetable.Entry entry, Strip strip) {
        if (!strip.setting().isExteriorDay()) {
            return;
        }
        SkyTimes sky = clock.sky(entry.place(), day.date());
        Light light = strip.setting().light();
        SkyTimes.Window lit = sky.outside(light);
        if (entry.from().isBefore(lit.from()) || entry.to().isAfter(lit.to())) {
            add(
                    PlanRule.OUT_OF_LIGHT.at(strip.key(), strip.number(), hours(lit.from(), lit.to())),
                    day,
                    List.of(strip.key()));
            return;
        }
        if (sky.isAssumed()) {
            return; // The sky of an equinox is no ground for telling a crew that it misses the dusk.
        }
        sky.hour(light).filter(hour -> !hour.meets(entry.from(), entry.to())).ifPresent(hour -> {
            PlanRule rule = light == Light.DAWN ? PlanRule.NOT_AT_DAWN : PlanRule.NOT_AT_DUSK;
            add(rule.at(strip.key(), strip.number(), hours(hour.from(), hour.to())), day, List.of(strip.key()));
        });
    }

    static String hours(LocalDateTime from, LocalDateTime to) {
        return from.toLocalTime() + "–" + to.toLocalTime();
    }

    private void add(Finding finding, @Nullable DayKey day, List<String> strips) {
        violations.add(new Violation(finding, day, strips, null, false, Optional.empty()));
    }

    private static List<String> exteriors(List<Strip> strips) {
        return strips.stream()
                .filter(strip ->
                        strip.setting().isFarFromNight() || strip.setting().isExteriorNight())
                .map(Strip::key)
                .toList();
    }

    private static List<String> keys(List<Strip> strips) {
        return strips.stream().map(Strip::key).toList();
    }
}
