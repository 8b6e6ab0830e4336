package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.hours.Circumstances.Schooling;

/** The rules that one day of a child must keep, whatever the other days are. */
final class ChildRules {
    private final HoursPack pack;
    private final Allowances allowances;

    ChildRules(HoursPack pack, Allowances allowances) {
        this.pack = pack;
        this.allowances = allowances;
    }

    void check(PersonDay day, LocalDate birthDate, Docket docket) {
        if (pack.bands().isEmpty()) {
            // A birth date stands in no finding: it is shown to nobody.
            docket.addAlways(HoursRule.CHILD_UNPROTECTED, day, day.worker().id(), pack.id());
            return;
        }
        if (pack.is(Limit.CHILD_CONSENT) && !day.circumstances().consent()) {
            docket.add(HoursRule.CHILD_CONSENT, day, "", "", new Mend.GetConsent());
        }
        Optional<Band> band = pack.band(birthDate, day.date());
        if (band.isEmpty()) {
            LocalDate first = pack.bands().getFirst().startsFor(birthDate);
            docket.add(
                    HoursRule.CHILD_TOO_YOUNG, day, day.date(), first, new Mend.CallFrom(allowances.earliest(first)));
            return;
        }
        onSet(day, band.get(), docket);
        work(day, band.get(), docket);
        clock(day, band.get(), docket);
    }

    private void onSet(PersonDay day, Band band, Docket docket) {
        Span span = span(day);
        long allowed = allowances.onSet(band, day.circumstances().schooling()) + mealAdds(day);
        if (span.minutes() > allowed) {
            // A limit of nothing leaves no lawful wrap; then the call itself is what the mend would leave: an empty
            // day.
            LocalDateTime latest = wrap(day, span.from().plusMinutes(allowed));
            docket.add(HoursRule.CHILD_ON_SET, day, span.minutes(), allowed, new Mend.WrapBy(latest));
        }
    }

    private long mealAdds(PersonDay day) {
        return day.meals().stream().anyMatch(meal -> meal.minutes() >= allowances.childMeal())
                ? pack.limit(Limit.CHILD_MEAL_ADDS).orElse(0)
                : 0;
    }

    private void work(PersonDay day, Band band, Docket docket) {
        long work = day.workMinutes();
        long byAge = day.circumstances().schooling() == Schooling.FREE ? band.workFree() : band.work();
        if (work > byAge) {
            docket.add(HoursRule.CHILD_WORK, day, work, byAge, new Mend.WorkAtMost(byAge));
        }
        long perDay = pack.limit(Limit.CHILD_WORK_PER_DAY).orElse(work);
        if (work > perDay) {
            docket.add(HoursRule.CHILD_WORK_PER_DAY, day, work, perDay, new Mend.WorkAtMost(perDay));
        }
    }

    private void clock(PersonDay day, Band band, Docket docket) {
        Span span = span(day);
        LocalDateTime earliest = allowances.earliest(day.date());
        if (span.from().isBefore(earliest)) {
            LocalDateTime call = earliest.plusMinutes(day.circumstances().travelOut() * counted());
            docket.add(HoursRule.CHILD_TOO_EARLY, day, span.from(), earliest, new Mend.CallFrom(call));
        }
        LocalDateTime latest = allowances.latest(day.date(), day.circumstances().schoolTomorrow());
        if (span.to().isAfter(latest)) {
            docket.add(HoursRule.CHILD_TOO_LATE, day, span.to(), latest, new Mend.WrapBy(wrap(day, latest)));
        }
        List<Span> windows = Allowances.ofBand(band, day.date());
        if (!windows.isEmpty() && windows.stream().noneMatch(window -> window.contains(span))) {
            docket.add(
                    HoursRule.CHILD_WINDOW,
                    day,
                    clocks(span),
                    windows.stream()
                            .map(ChildRules::clocks)
                            .reduce((a, b) -> a + ", " + b)
                            .orElse(""),
                    new Mend.Within(windows));
        }
    }

    /** What counts as the child's day: from the call to the wrap, with travel if the pack says so. */
    Span span(PersonDay day) {
        long counted = counted();
        return day.onSet()
                .widened(
                        counted * day.circumstances().travelOut(),
                        counted * day.circumstances().travelBack());
    }

    private LocalDateTime wrap(PersonDay day, LocalDateTime back) {
        return back.minusMinutes(day.circumstances().travelBack() * counted());
    }

    private long counted() {
        return pack.is(Limit.CHILD_TRAVEL_COUNTS) ? 1 : 0;
    }

    private static String clocks(Span span) {
        return span.from().toLocalTime() + "-" + span.to().toLocalTime();
    }
}
