package org.baiju.shootplan.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Prices;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem.Kind;
import org.baiju.shootplan.clock.Timetable;

/** Counts what timetables cost. */
final class CostCount {
    private final Shoot shoot;
    private final Prices prices;
    private final List<Timetable> timetables;
    private final List<CostItem> items = new ArrayList<>();

    /** @param timetables of days with strips, by date and unit */
    CostCount(Shoot shoot, List<Timetable> timetables) {
        this.shoot = shoot;
        this.prices = shoot.rules().prices();
        this.timetables = timetables;
    }

    PlanCost cost() {
        timetables.forEach(this::countDay);
        workdays().forEach(this::countPerformer);
        countNights();
        return new PlanCost(items.stream()
                .filter(item -> item.amount() > 0)
                .sorted(Comparator.comparing(CostItem::date)
                        .thenComparing(CostItem::kind)
                        .thenComparing(CostItem::subject))
                .toList());
    }

    PlanFigures figures() {
        Set<LocalDate> dates = shootingDates();
        int castDays = 0;
        int holdDays = 0;
        for (NavigableSet<LocalDate> worked : workdays().values()) {
            castDays += worked.size();
            holdDays += held(worked, dates).size();
        }
        return new PlanFigures(
                timetables.size(),
                timetables.stream().map(Timetable::work).reduce(Duration.ZERO, Duration::plus),
                timetables.stream()
                        .mapToInt(day -> day.count(Timetable.Kind.MOVE))
                        .sum(),
                timetables.stream()
                        .mapToInt(day -> day.count(Timetable.Kind.SET_CHANGE))
                        .sum(),
                castDays,
                holdDays);
    }

    private void countDay(Timetable timetable) {
        LocalDate date = timetable.day().date();
        String unit = String.valueOf(timetable.day().key().unit());
        add(Kind.CREW_DAY, unit, date, prices.crewDay());
        add(Kind.COMPANY_MOVE, unit, date, prices.move() * timetable.count(Timetable.Kind.MOVE));
        add(Kind.SET_CHANGE, unit, date, prices.setChange() * timetable.count(Timetable.Kind.SET_CHANGE));
        countWardrobe(timetable);
        long over = timetable.work().toMinutes() - shoot.rules().dayMinutes();
        add(Kind.OVERTIME, unit, date, prices.overtime(Math.max(0, over)));
        stays(timetable).forEach((place, minutes) -> {
            add(Kind.PLACE_DAY, place.name(), date, place.dayFee());
            add(Kind.PLACE_HOURS, place.name(), date, place.hourFee() * Math.ceilDiv(minutes, 60L));
        });
    }

    /** Each performer who is dressed for one day of the story and goes on to another. */
    private void countWardrobe(Timetable timetable) {
        Map<Performer, String> wears = new LinkedHashMap<>();
        Map<Performer, Integer> changes = new LinkedHashMap<>();
        for (Strip strip : timetable.day().strips()) {
            String storyDay = strip.notes().storyDay();
            if (storyDay != null) {
                for (Performer performer : shoot.performersOf(strip)) {
                    String before = wears.put(performer, storyDay);
                    changes.merge(performer, before == null || before.equals(storyDay) ? 0 : 1, Integer::sum);
                }
            }
        }
        LocalDate date = timetable.day().date();
        // Nobody tells what dressing somebody anew costs.
        changes.forEach((performer, count) -> items.add(
                new CostItem(Kind.WARDROBE_CHANGE, performer.name(), date, true, prices.wardrobeChange() * count)));
    }

    /** Minutes at each place, from arriving to leaving; the way there counts for where it leads. */
    private static Map<ShootingPlace, Long> stays(Timetable timetable) {
        Map<ShootingPlace, Long> minutes = new LinkedHashMap<>();
        timetable
                .entries()
                .forEach(entry -> minutes.merge(entry.place(), entry.length().toMinutes(), Long::sum));
        return minutes;
    }

    private Map<Performer, NavigableSet<LocalDate>> workdays() {
        Map<Performer, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
        for (Timetable timetable : timetables) {
            timetable
                    .people()
                    .forEach(presence -> days.computeIfAbsent(presence.performer(), _ -> new TreeSet<>())
                            .add(timetable.day().date()));
        }
        return days;
    }

    private void countPerformer(Performer performer, NavigableSet<LocalDate> worked) {
        boolean assumed = performer.roles().stream().noneMatch(shoot::isCast);
        worked.forEach(
                date -> items.add(new CostItem(Kind.DAY_FEE, performer.name(), date, assumed, performer.dayFee())));
        held(worked, shootingDates())
                .forEach(date ->
                        items.add(new CostItem(Kind.HOLD_FEE, performer.name(), date, assumed, performer.holdFee())));
    }

    private Set<LocalDate> shootingDates() {
        Set<LocalDate> dates = new LinkedHashSet<>();
        timetables.forEach(timetable -> dates.add(timetable.day().date()));
        return dates;
    }

    private static List<LocalDate> held(NavigableSet<LocalDate> worked, Set<LocalDate> shooting) {
        return shooting.stream()
                .filter(date -> date.isAfter(worked.first()) && date.isBefore(worked.last()) && !worked.contains(date))
                .toList();
    }

    /** A night is a day with an exterior by night; it costs if the same unit shoots without one on the next date. */
    private void countNights() {
        Map<Integer, Timetable> before = new TreeMap<>();
        for (Timetable timetable : timetables) {
            int unit = timetable.day().key().unit();
            Timetable last = before.put(unit, timetable);

            if (last != null
                    && isNight(last)
                    && !isNight(timetable)
                    && last.day().date().plusDays(1).equals(timetable.day().date())) {
                add(Kind.NIGHT_TO_DAY, String.valueOf(unit), timetable.day().date(), prices.nightToDay());
            }
        }
    }

    private static boolean isNight(Timetable timetable) {
        return timetable.day().strips().stream()
                .anyMatch(strip -> strip.setting().isExteriorNight());
    }

    private void add(Kind kind, String subject, LocalDate date, long amount) {
        items.add(new CostItem(kind, subject, date, false, amount));
    }
}
