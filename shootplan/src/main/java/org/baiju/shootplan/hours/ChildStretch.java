package org.baiju.shootplan.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalLong;

/** The rules that bind a child's days together: rest, the week's work, days in a row. */
final class ChildStretch {
    /** The longest day there can be, and a day's travel home. */
    private static final Duration LONGEST_DAY = PersonDay.LONGEST.plusDays(1);

    private final HoursPack pack;
    private final Allowances allowances;
    private final ChildRules rules;

    ChildStretch(HoursPack pack, Allowances allowances, ChildRules rules) {
        this.pack = pack;
        this.allowances = allowances;
        this.rules = rules;
    }

    /**
     * Looks at one of a child's days together with those before it.
     *
     * @param days all of the child's days, by their calls
     */
    void check(List<PersonDay> days, int index, Docket docket) {
        rest(days, index, docket);
        week(days, index, docket);
        daysInARow(days, index, docket);
    }

    private void rest(List<PersonDay> days, int index, Docket docket) {
        PersonDay day = days.get(index);
        long rest = pack.limit(Limit.CHILD_REST).orElse(0);
        // The last one called is not always the last one home: two short calls of one day may differ in their travel.
        // But a day whose call lies so far back that its longest possible end is rested from needs no look.
        LocalDateTime farthest = rules.span(day).from().minus(LONGEST_DAY).minusMinutes(rest);
        LocalDateTime home = farthest;
        for (int i = index - 1; i >= 0 && days.get(i).onSet().from().isAfter(farthest); i--) {
            LocalDateTime end = rules.span(days.get(i)).to();
            home = end.isAfter(home) ? end : home;
        }
        LocalDateTime earliest = home.plusMinutes(rest);
        LocalDateTime leaves = rules.span(day).from();
        if (leaves.isBefore(earliest)) {
            long travelOut = Duration.between(leaves, day.onSet().from()).toMinutes();
            docket.add(
                    HoursRule.CHILD_REST,
                    day,
                    Math.max(0, Duration.between(home, leaves).toMinutes()),
                    rest,
                    new Mend.CallFrom(earliest.plusMinutes(travelOut)));
        }
    }

    /** Minutes of work that the week of a date has left after the days before it; empty if the pack has no such rule. */
    OptionalLong leftInWeek(List<PersonDay> before, LocalDate date) {
        OptionalLong allowed = pack.limit(Limit.CHILD_WORK_PER_WEEK);
        LocalDate first = firstOfWeek(date);
        long worked = before.stream()
                .filter(day -> !day.date().isBefore(first) && day.date().isBefore(date))
                .mapToLong(PersonDay::workMinutes)
                .sum();
        return allowed.isEmpty() ? allowed : OptionalLong.of(Math.max(0, allowed.getAsLong() - worked));
    }

    private LocalDate firstOfWeek(LocalDate date) {
        return pack.is(Limit.CHILD_WEEK_ROLLS)
                ? date.minusDays(6)
                : date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void week(List<PersonDay> days, int index, Docket docket) {
        PersonDay day = days.get(index);
        OptionalLong allowed = pack.limit(Limit.CHILD_WORK_PER_WEEK);
        if (allowed.isEmpty() || day.workMinutes() == 0) {
            return;
        }
        LocalDate first = firstOfWeek(day.date());
        long worked = 0;
        for (int i = index; i >= 0 && !days.get(i).date().isBefore(first); i--) {
            worked += days.get(i).workMinutes();
        }
        for (int i = index + 1; i < days.size() && days.get(i).date().equals(day.date()); i++) {
            worked += days.get(i).workMinutes();
        }
        if (worked > allowed.getAsLong()) {
            long left = Math.max(0, allowed.getAsLong() - (worked - day.workMinutes()));
            docket.add(HoursRule.CHILD_WORK_PER_WEEK, day, worked, allowed.getAsLong(), new Mend.WorkAtMost(left));
        }
    }

    private void daysInARow(List<PersonDay> days, int index, Docket docket) {
        PersonDay day = days.get(index);
        OptionalLong allowed = pack.limit(Limit.CHILD_DAYS_IN_A_ROW);
        if (allowed.isEmpty()) {
            return;
        }
        LocalDate start = day.date();
        for (int i = index - 1; i >= 0 && !days.get(i).date().isBefore(start.minusDays(1)); i--) {
            start = days.get(i).date();
        }
        long row = ChronoUnit.DAYS.between(start, day.date()) + 1;
        if (row > allowed.getAsLong()) {
            LocalDateTime tomorrow = allowances.earliest(day.date().plusDays(1));
            docket.add(HoursRule.CHILD_DAYS_IN_A_ROW, day, row, allowed.getAsLong(), new Mend.CallFrom(tomorrow));
        }
    }
}
