package org.baiju.studio.shooting.set;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baiju.shootplan.hours.Span;

/** Stretches of time in whole minutes, put together and taken apart. */
final class Spans {
    private Spans() {}

    /** The minutes that two moments touch; absent if the second is not after the first. */
    static Optional<Span> between(LocalDateTime from, LocalDateTime to) {
        return from.isBefore(to) ? Optional.of(Span.covering(from, to)) : Optional.empty();
    }

    /** The same minutes, each once, in order. */
    static List<Span> union(List<Span> spans) {
        var united = new ArrayList<Span>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = united.isEmpty() ? null : united.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                united.add(span);
            } else if (span.to().isAfter(last.to())) {
                united.set(united.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return united;
    }

    /** What of the spans lies within another. */
    static List<Span> within(List<Span> spans, Span bounds) {
        return spans.stream()
                .flatMap(span -> between(later(span.from(), bounds.from()), earlier(span.to(), bounds.to())).stream())
                .toList();
    }

    /** What is left of the spans without others. */
    static List<Span> without(List<Span> spans, List<Span> others) {
        List<Span> left = spans;
        for (Span other : others) {
            left = left.stream()
                    .flatMap(span -> Stream.of(
                                    between(span.from(), earlier(span.to(), other.from())),
                                    between(later(span.from(), other.to()), span.to()))
                            .flatMap(Optional::stream))
                    .toList();
        }
        return left;
    }

    static long minutes(List<Span> spans) {
        return spans.stream().mapToLong(Span::minutes).sum();
    }

    static long minutes(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes();
    }

    static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
