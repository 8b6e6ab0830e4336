package org.baiju.shootplan;

import java.time.LocalDate;

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

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
