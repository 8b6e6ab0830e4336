package org.baiju.paperwork.intake.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Dates as crews write them: {@code 12月3日-5日、12/8; 2026-12-10~12}. A date without a year lies nearest to the start of
 * the shoot: at most half a year before it.
 */
public final class Dates {
    private static final int MONTHS_BEFORE_START = 6;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final LocalDate start;

    public Dates(LocalDate start) {
        this.start = start;
    }

    /** The spans of a list, in its order; absent if a part of it is no date. */
    public Optional<List<DateSpan>> spans(String text) {
        var cursor = new Cursor(text);
        var spans = new ArrayList<DateSpan>();
        while (!cursor.atEnd()) {
            Optional<DateSpan> span = span(cursor);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
            if (!cursor.takeListSigns() && !cursor.atEnd()) {
                return Optional.empty();
            }
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans);
    }

    /** A single date that names its year. */
    public static Optional<LocalDate> dated(String text) {
        var cursor = new Cursor(text);
        try {
            Written written = written(cursor, null);
            return cursor.atEnd() && written != null && written.year != null
                    ? Optional.of(written.in(written.year))
                    : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private Optional<DateSpan> span(Cursor cursor) {
        try {
            Written first = written(cursor, null);
            if (first == null) {
                return Optional.empty();
            }
            LocalDate from = first.year == null ? nearStart(first) : first.in(first.year);
            if (!cursor.takeRangeSign()) {
                return Optional.of(DateSpan.on(from));
            }
            Written second = written(cursor, from);
            if (second == null) {
                return Optional.empty();
            }
            LocalDate to = second.in(second.year == null ? from.getYear() : second.year);
            if (to.isBefore(from) && second.year == null) {
                to = second.in(from.getYear() + 1);
            }
            return to.isBefore(from) ? Optional.empty() : Optional.of(new DateSpan(from, to));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private LocalDate nearStart(Written date) {
        LocalDate earliest = start.minusMonths(MONTHS_BEFORE_START);
        LocalDate guess = date.isIn(earliest.getYear()) ? date.in(earliest.getYear()) : earliest.minusDays(1);
        return guess.isBefore(earliest) ? date.in(earliest.getYear() + 1) : guess;
    }

    /** A date as far as it is written. */
    private record Written(@Nullable Integer year, int month, int day) {
        /** Whether a year has it: only leap years have a 29 February. */
        boolean isIn(int anyYear) {
            return month >= 1
                    && month <= 12
                    && day <= YearMonth.of(anyYear, month).lengthOfMonth();
        }

        LocalDate in(int anyYear) {
            return LocalDate.of(anyYear, month, day);
        }
    }

    /** The date that comes next; after the first of a range the day may stand alone. */
    private static @Nullable Written written(Cursor cursor, @Nullable LocalDate first) {
        if (!cursor.nextIsDigit()) {
            return monthFirst(cursor);
        }
        String digits = cursor.digits();
        if (digits.length() == 8) {
            int all = Integer.parseInt(digits);
            return new Written(all / 10_000, all / 100 % 100, all % 100);
        }
        if (digits.length() == 4) {
            return cursor.takeOneOf("年-/.") ? monthAndDay(cursor, Integer.valueOf(digits)) : null;
        }
        if (digits.length() > 2) {
            return null;
        }
        int number = Integer.parseInt(digits);
        if (cursor.take("月") || (cursor.nextIsOneOfBeforeDigit("-/.") && cursor.takeOneOf("-/."))) {
            return day(cursor, null, number);
        }
        int mark = cursor.mark();
        cursor.skipSpaces();
        int month = MONTHS.indexOf(firstThree(cursor.letters()));
        if (month >= 0) {
            return new Written(yearAfter(cursor), month + 1, number);
        }
        cursor.reset(mark);
        cursor.takeOneOf("日号");
        return first == null ? null : new Written(null, first.getMonthValue(), number);
    }

    private static @Nullable Written monthAndDay(Cursor cursor, Integer year) {
        cursor.skipSpaces();
        int month = cursor.number();
        return month > 0 && cursor.takeOneOf("月-/.") ? day(cursor, year, month) : null;
    }

    private static @Nullable Written day(Cursor cursor, @Nullable Integer year, int month) {
        cursor.skipSpaces();
        int day = cursor.number();
        cursor.takeOneOf("日号");
        return day < 0 ? null : new Written(year, month, day);
    }

    /** Dec 3, or Dec 3, 2026. */
    private static @Nullable Written monthFirst(Cursor cursor) {
        int month = MONTHS.indexOf(firstThree(cursor.letters()));
        cursor.takeOneOf(".");
        cursor.skipSpaces();
        int day = month < 0 ? -1 : cursor.number();
        return day < 0 ? null : new Written(yearAfter(cursor), month + 1, day);
    }

    private static @Nullable Integer yearAfter(Cursor cursor) {
        int mark = cursor.mark();
        cursor.takeOneOf(",");
        cursor.skipSpaces();
        String digits = cursor.digits();
        if (digits.length() == 4) {
            return Integer.valueOf(digits);
        }
        cursor.reset(mark);
        return null;
    }

    private static String firstThree(String letters) {
        return letters.substring(0, Math.min(3, letters.length()));
    }
}
