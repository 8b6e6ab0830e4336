package org.baiju.shootplan.hours;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does to a day what a mend says, as a board would. */
final class Mended {
    private Mended() {}

    /** The mended day; null if nothing is left of it, or if no change of hours can mend it. */
    static @Nullable PersonDay day(PersonDay day, Mend mend) {
        return switch (mend) {
            case Mend.WrapBy(LocalDateTime latest) -> within(day, day.onSet().from(), latest);
            case Mend.CallFrom(LocalDateTime earliest) -> movedTo(day, earliest);
            case Mend.Within(List<Span> windows) ->
                within(
                        movedTo(
                                day,
                                windows.getFirst()
                                        .from()
                                        .plusMinutes(day.circumstances().travelOut())),
                        windows.getFirst()
                                .from()
                                .plusMinutes(day.circumstances().travelOut()),
                        windows.getFirst().to().minusMinutes(day.circumstances().travelBack()));
            case Mend.WorkAtMost(long minutes) -> working(day, minutes);
            case Mend.MealBy(LocalDateTime latest) -> eating(day, latest);
            case Mend.LongerMeal _, Mend.GetConsent _, Mend.OtherPack _ -> null;
        };
    }

    private static PersonDay movedTo(PersonDay day, LocalDateTime call) {
        return Shift.day(day.worker(), call, day.onSet().minutes(), day.workMinutes(), meal(day), day.circumstances());
    }

    private static @Nullable PersonDay within(PersonDay day, LocalDateTime from, LocalDateTime to) {
        return from.isBefore(to) ? rebuilt(day, new Span(from, to), day.work(), day.meals()) : null;
    }

    private static PersonDay working(PersonDay day, long minutes) {
        return rebuilt(
                day,
                day.onSet(),
                minutes == 0
                        ? List.of()
                        : List.of(
                                new Span(day.onSet().from(), day.onSet().from().plusMinutes(minutes))),
                day.meals());
    }

    /** Puts meals in at the moment and every five hours after, and takes the work out of the way. */
    private static PersonDay eating(PersonDay day, LocalDateTime latest) {
        List<Span> meals = new ArrayList<>();
        for (LocalDateTime at = latest; at.plusMinutes(30).isBefore(day.onSet().to()); at = at.plusHours(5)) {
            meals.add(new Span(at, at.plusMinutes(30)));
        }
        LocalDateTime end =
                day.onSet().to().isAfter(latest.plusMinutes(30)) ? day.onSet().to() : latest.plusMinutes(30);
        return new PersonDay(
                day.worker(),
                new Span(day.onSet().from(), end),
                List.of(),
                meals.isEmpty() ? List.of(new Span(latest, latest.plusMinutes(30))) : meals,
                day.circumstances());
    }

    private static PersonDay rebuilt(PersonDay day, Span onSet, List<Span> work, List<Span> meals) {
        return new PersonDay(day.worker(), onSet, clipped(work, onSet), clipped(meals, onSet), day.circumstances());
    }

    private static List<Span> clipped(List<Span> spans, Span onSet) {
        return spans.stream()
                .map(span -> common(span, onSet))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Span> common(Span one, Span other) {
        return one.overlaps(other)
                ? Optional.of(new Span(
                        one.from().isBefore(other.from()) ? other.from() : one.from(),
                        one.to().isAfter(other.to()) ? other.to() : one.to()))
                : Optional.empty();
    }

    private static long meal(PersonDay day) {
        return day.meals().stream().mapToLong(Span::minutes).max().orElse(0);
    }
}
