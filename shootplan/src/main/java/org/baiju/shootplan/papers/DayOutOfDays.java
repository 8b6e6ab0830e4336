package org.baiju.shootplan.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/**
 * Who works, waits and is let go on which date (演员工作表, DOOD).
 *
 * @param dates those on which anything is shot, in order
 * @param rows by the number of the performer's first character
 */
public record DayOutOfDays(List<LocalDate> dates, List<Row> rows) {
    public DayOutOfDays {
        dates = List.copyOf(dates);
        rows = List.copyOf(rows);
    }

    /**
     * One performer.
     *
     * @param number of the first character
     * @param roles the characters played, by their numbers
     * @param marks by date; dates before the first and after the last work, and those of a drop, have none
     */
    public record Row(Performer performer, int number, List<String> roles, NavigableMap<LocalDate, DayMark> marks) {
        public Row {
            roles = List.copyOf(roles);
        }

        public Optional<DayMark> on(LocalDate date) {
            return Optional.ofNullable(marks.get(date));
        }

        public int worked() {
            return Math.toIntExact(
                    marks.values().stream().filter(DayMark::isWork).count());
        }

        public int held() {
            return marks.size() - worked();
        }

        /** What the dates with work cost, in the smallest unit of the shoot's currency. */
        public long dayFees() {
            return performer.dayFee() * worked();
        }

        /** What the dates of waiting cost, in the smallest unit of the shoot's currency. */
        public long holdFees() {
            return performer.holdFee() * held();
        }
    }

    /** Everybody is held between their first and last dates. */
    public static DayOutOfDays of(Shoot shoot, Plan plan) {
        return of(shoot, plan, DropRule.NEVER);
    }

    /** Strips in the boneyard are work on no date. */
    public static DayOutOfDays of(Shoot shoot, Plan plan, DropRule drops) {
        var numbers = CastNumbers.of(plan);
        Set<LocalDate> shooting = new LinkedHashSet<>();
        Map<Performer, Work> work = new LinkedHashMap<>();
        for (ShootingDay day : plan.days()) {
            for (Strip strip : day.strips()) {
                shooting.add(day.date());
                strip.cast()
                        .forEach(role -> work.computeIfAbsent(shoot.performerOf(role), _ -> new Work())
                                .add(day.date(), role));
            }
        }
        List<LocalDate> dates = List.copyOf(shooting);
        List<Row> rows = new ArrayList<>();
        work.forEach((performer, own) -> rows.add(own.row(performer, numbers, dates, drops)));
        rows.sort(Comparator.comparingInt(Row::number));
        return new DayOutOfDays(dates, rows);
    }

    /** The row of a performer; absent if the person works on no date. */
    public Optional<Row> find(String performer) {
        return rows.stream()
                .filter(row -> row.performer().id().equals(performer))
                .findFirst();
    }

    /** What one performer does. */
    private static final class Work {
        private final Set<LocalDate> dates = new LinkedHashSet<>();
        private final Set<String> roles = new LinkedHashSet<>();

        void add(LocalDate date, String role) {
            dates.add(date);
            roles.add(role);
        }

        Row row(Performer performer, CastNumbers numbers, List<LocalDate> shooting, DropRule drops) {
            List<LocalDate> worked = List.copyOf(dates);
            LocalDate first = worked.getFirst();
            LocalDate last = worked.getLast();
            DropRule.Gap gap = drops.find(worked).orElse(null);
            NavigableMap<LocalDate, DayMark> marks = new TreeMap<>();
            for (LocalDate date : shooting) {
                if (dates.contains(date)) {
                    boolean isDrop = gap != null && date.equals(gap.drop());
                    boolean isPickup = gap != null && date.equals(gap.pickup());
                    marks.put(date, DayMark.of(date.equals(first), date.equals(last), isDrop, isPickup));
                } else if (date.isAfter(first) && date.isBefore(last) && (gap == null || !gap.holds(date))) {
                    marks.put(date, DayMark.H);
                }
            }
            List<String> played =
                    roles.stream().sorted(Comparator.comparingInt(numbers::of)).toList();
            return new Row(performer, numbers.of(played.getFirst()), played, marks);
        }
    }
}
