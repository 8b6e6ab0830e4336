package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.hours.Circumstances.Schooling;

/** Works out what a person may do on a day, from the pack alone. */
final class Allowances {
    /** No longest day in the pack: an adult's day is still not longer than a day. */
    private static final long WHOLE_DAY = 24 * 60;

    private final HoursPack pack;

    Allowances(HoursPack pack) {
        this.pack = pack;
    }

    DayAllowance adult(LocalDate date) {
        long longest = pack.limit(Limit.LONGEST_DAY).orElse(WHOLE_DAY);
        Span twoDays = new Span(date.atStartOfDay(), date.plusDays(2).atStartOfDay());
        return allowance(date, longest, 0, longest, List.of(twoDays), false);
    }

    DayAllowance child(LocalDate birthDate, LocalDate date, Schooling schooling, boolean schoolTomorrow) {
        Optional<Band> band = pack.band(birthDate, date);
        boolean travels = pack.is(Limit.CHILD_TRAVEL_COUNTS);
        if (band.isEmpty()) {
            return allowance(date, 0, 0, 0, List.of(), travels);
        }
        long onSet = onSet(band.get(), schooling);
        long work = Math.min(onSet, work(band.get(), schooling));
        long mealAdds = onSet == 0 ? 0 : pack.limit(Limit.CHILD_MEAL_ADDS).orElse(0);
        return allowance(date, onSet, mealAdds, work, windows(band.get(), date, schoolTomorrow), travels);
    }

    private DayAllowance allowance(
            LocalDate date, long onSet, long mealAdds, long work, List<Span> windows, boolean travels) {
        long within = pack.limit(Limit.MEAL_WITHIN).orElse(0);
        long least = pack.limit(Limit.MEAL_LEAST).orElse(0);
        long counting = mealAdds == 0 ? least : Math.max(least, childMeal());
        return new DayAllowance(date, onSet, mealAdds, work, windows, travels, within, counting);
    }

    /** How long a meal must be to lengthen a child's day. */
    long childMeal() {
        return Math.max(
                pack.limit(Limit.CHILD_MEAL_ADDS).orElse(0),
                pack.limit(Limit.CHILD_MEAL_COUNTS_FROM).orElse(0));
    }

    /** Minutes on set without a meal. */
    long onSet(Band band, Schooling schooling) {
        long school = schooling == Schooling.REGULAR
                ? pack.limit(Limit.CHILD_SCHOOL_SUBTRACTS).orElse(0)
                : 0;
        return Math.max(0, band.onSet() - school);
    }

    /** Minutes of work, by age and by the general cap of a day. */
    long work(Band band, Schooling schooling) {
        long byAge = schooling == Schooling.FREE ? band.workFree() : band.work();
        return Math.min(byAge, pack.limit(Limit.CHILD_WORK_PER_DAY).orElse(byAge));
    }

    LocalDateTime earliest(LocalDate date) {
        return date.atStartOfDay().plusMinutes(pack.limit(Limit.CHILD_EARLIEST).orElse(0));
    }

    LocalDateTime latest(LocalDate date, boolean schoolTomorrow) {
        long usual = pack.limit(Limit.CHILD_LATEST).orElse(WHOLE_DAY);
        long latest = schoolTomorrow
                ? usual
                : pack.limit(Limit.CHILD_LATEST_BEFORE_FREE_DAY).orElse(usual);
        return date.atStartOfDay().plusMinutes(latest);
    }

    /** The spans of a day in one of which a child's whole day must lie. */
    List<Span> windows(Band band, LocalDate date, boolean schoolTomorrow) {
        Span open = new Span(earliest(date), latest(date, schoolTomorrow));
        if (band.windows().isEmpty()) {
            return List.of(open);
        }
        return ofBand(band, date).stream()
                .filter(open::overlaps)
                .map(window -> new Span(
                        window.from().isBefore(open.from()) ? open.from() : window.from(),
                        window.to().isAfter(open.to()) ? open.to() : window.to()))
                .toList();
    }

    /** The band's own windows on a day. */
    static List<Span> ofBand(Band band, LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        return band.windows().stream()
                .map(window -> new Span(midnight.plusMinutes(window.from()), midnight.plusMinutes(window.to())))
                .toList();
    }
}
