package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baiju.shootplan.DayKey;

/**
 * The dates between which a search may choose.
 *
 * @param dates in order
 * @param units on each of them
 */
record Dates(List<LocalDate> dates, int units) {

    /** So many dates from the start on, without rest days, and those that have to be there. */
    static Dates of(PlanRequest request, int count, Set<LocalDate> needed) {
        var dates = new TreeSet<>(needed);
        Stream.iterate(request.start(), date -> date.plusDays(1))
                .filter(date -> !request.restDays().contains(date))
                .takeWhile(_ -> dates.size() < count)
                .forEach(dates::add);
        return new Dates(List.copyOf(dates), request.units());
    }

    int slots() {
        return dates.size() * units;
    }

    DayKey day(int slot) {
        return new DayKey(dates.get(slot / units), slot % units + 1);
    }

    LocalDate date(int slot) {
        return dates.get(slot / units);
    }

    /** The slot of a day; −1 if it is none of these. */
    int slotOf(DayKey day) {
        int date = dates.indexOf(day.date());
        return date < 0 || day.unit() > units ? -1 : date * units + day.unit() - 1;
    }

    /** The slots on dates, as bits. */
    long bits(Predicate<LocalDate> wanted) {
        return IntStream.range(0, slots())
                .filter(slot -> wanted.test(date(slot)))
                .mapToLong(slot -> 1L << slot)
                .reduce(0, (one, other) -> one | other);
    }
}
