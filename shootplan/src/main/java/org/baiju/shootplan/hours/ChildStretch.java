package org.baiju.shootplan.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The rules that bind a child's days together: rest, the week's work, days in a row. */
final class ChildStretch {
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
        if (index > 0) {
            rest(days.subList(0, index), days.get(index), docket);
        }
        week(days, days.get(index), docket);
        daysInARow(days, days.get(index), docket);
    }

    private void rest(List<PersonDay> before, PersonDay day, Docket docket) {
        long rest = pack.limit(Limit.CHILD_REST).orElse(0);
        // The last one called is not always the last one home: two short calls of one day may differ in their travel.
        LocalDateTime home = before.stream()
                .map(other -> rules.span(other).to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
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

    private void week(List<PersonDay> days, PersonDay day, Docket docket) {
        if (pack.limit(Limit.CHILD_WORK_PER_WEEK).isEmpty() || day.workMinutes() == 0) {
            return;
        }
        long allowed = pack.limit(Limit.CHILD_WORK_PER_WEEK).getAsLong();
        LocalDate first = pack.is(Limit.CHILD_WEEK_ROLLS)
                ? day.date().minusDays(6)
                : day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long worked = days.stream()
                .filter(other -> !other.date().isBefore(first) && !other.date().isAfter(day.date()))
                .mapToLong(PersonDay::workMinutes)
                .sum();
        if (worked > allowed) {
            long left = Math.max(0, allowed - (worked - day.workMinutes()));
            docket.add(HoursRule.CHILD_WORK_PER_WEEK, day, worked, allowed, new Mend.WorkAtMost(left));
        }
    }

    private void daysInARow(List<PersonDay> days, PersonDay day, Docket docket) {
        if (pack.limit(Limit.CHILD_DAYS_IN_A_ROW).isEmpty()) {
            return;
        }
        long allowed = pack.limit(Limit.CHILD_DAYS_IN_A_ROW).getAsLong();
        var dates = new TreeSet<LocalDate>();
        days.forEach(other -> dates.add(other.date()));
        long row = 1;
        while (dates.contains(day.date().minusDays(row))) {
            row++;
        }
        if (row > allowed) {
            LocalDateTime tomorrow = allowances.earliest(day.date().plusDays(1));
            docket.add(HoursRule.CHILD_DAYS_IN_A_ROW, day, row, allowed, new Mend.CallFrom(tomorrow));
        }
    }
}
