package org.baiju.paperwork.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.baiju.paperwork.intake.values.Amounts;
import org.baiju.paperwork.intake.values.Clocks;
import org.baiju.paperwork.intake.values.Dates;
import org.baiju.paperwork.intake.values.Positions;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/** Values in the forms in which tables hold them, for whoever reads or shows single ones, such as the fields of a form. */
public final class Cells {
    private Cells() {}

    /** Fen from {@code 2,000元} or {@code 1.5万}; absent if it is no sum. */
    public static OptionalLong fen(String text) {
        return Amounts.fen(text);
    }

    /** Minutes from {@code 40} or {@code 1小时20分}; absent if it is no length of time. */
    public static OptionalInt minutes(String text) {
        return Amounts.minutes(text);
    }

    /** A time of day from {@code 9:00} or {@code 下午2点}; absent if it is none. */
    public static Optional<LocalTime> time(String text) {
        return Clocks.time(text);
    }

    /** Opening hours from {@code 周一至周五 9:00-21:00}; nothing for always; absent if they are none. */
    public static Optional<List<Opening>> openings(String text) {
        return text.isBlank() ? Optional.of(List.of()) : Clocks.openings(text);
    }

    /**
     * Dates from {@code 12月3日-5日; 12/8}, in order and without overlap; absent if they are none.
     *
     * @param start dates without a year lie near it
     */
    public static Optional<List<DateSpan>> spans(String text, LocalDate start) {
        return text.isBlank()
                ? Optional.of(List.of())
                : new Dates(start).spans(text).map(DateSpan::joined);
    }

    /** A point from {@code 30.59, 114.31} or {@code 114.31, 30.59}; absent if it is none. */
    public static Optional<Place> position(String text, ZoneId zone) {
        return Positions.of(text, zone);
    }

    /** The sum in yuan, as {@link #fen} reads it. */
    public static String yuan(long fen) {
        return Written.yuan(fen);
    }

    /** The time, as {@link #time} reads it; empty if there is none. */
    public static String clock(@Nullable LocalTime time) {
        return Written.time(time);
    }

    /** The hours, as {@link #openings} reads them. */
    public static String hours(List<Opening> openings, Locale locale) {
        return Written.openings(openings, locale);
    }

    /** The dates, as {@link #spans} reads them. */
    public static String dates(List<DateSpan> spans) {
        return Written.spans(spans);
    }
}
