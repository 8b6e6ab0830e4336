package org.baiju.shootplan.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One person's working day, planned or as it was; a person called twice on one date has two.
 *
 * @param onSet from the call to the wrap; it may pass midnight
 * @param work when the person works, within {@code onSet}, without overlaps
 * @param meals within {@code onSet}, without overlaps and without work
 */
public record PersonDay(Worker worker, Span onSet, List<Span> work, List<Span> meals, Circumstances circumstances) {
    /** Nobody works longer; a wrap that was forgotten until later is a mistake to be corrected, not a day to judge. */
    static final Duration LONGEST = Duration.ofDays(2);

    public PersonDay {
        if (onSet.minutes() > LONGEST.toMinutes()) {
            throw new IllegalArgumentException("%s is on set longer than %d hours: %s. Correct the call or the wrap."
                    .formatted(worker.id(), LONGEST.toHours(), onSet));
        }
        work = ordered(work, onSet);
        meals = ordered(meals, onSet);
        for (Span meal : meals) {
            if (work.stream().anyMatch(meal::overlaps)) {
                throw new IllegalArgumentException("%s has a meal and works at once: %s".formatted(worker.id(), meal));
            }
        }
    }

    /** The day that the hours count for: that of the call. Age is the age on this day. */
    public LocalDate date() {
        return onSet.from().toLocalDate();
    }

    /** Minutes of work. */
    public long workMinutes() {
        return work.stream().mapToLong(Span::minutes).sum();
    }

    private static List<Span> ordered(List<Span> spans, Span onSet) {
        List<Span> ordered =
                spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            if (!onSet.contains(ordered.get(i))) {
                throw new IllegalArgumentException("%s lies outside the day %s".formatted(ordered.get(i), onSet));
            }
            if (i > 0 && ordered.get(i).overlaps(ordered.get(i - 1))) {
                throw new IllegalArgumentException("%s overlaps %s".formatted(ordered.get(i), ordered.get(i - 1)));
            }
        }
        return ordered;
    }
}
