package org.baiju.shootplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates from the first to the last, both included. */
public record DateSpan(LocalDate from, LocalDate to) {
    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last date %s comes before the first, %s".formatted(to, from));
        }
    }

    /** A single date. */
    public static DateSpan on(LocalDate date) {
        return new DateSpan(date, date);
    }

    /** The same dates in order: spans that overlap or touch become one. */
    public static List<DateSpan> joined(List<DateSpan> spans) {
        var joined = new ArrayList<DateSpan>();
        for (DateSpan span :
                spans.stream().sorted(Comparator.comparing(DateSpan::from)).toList()) {
            @Nullable DateSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from.isAfter(last.to.plusDays(1))) {
                joined.add(span);
            } else if (span.to.isAfter(last.to)) {
                joined.set(joined.size() - 1, new DateSpan(last.from, span.to));
            }
        }
        return joined;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
