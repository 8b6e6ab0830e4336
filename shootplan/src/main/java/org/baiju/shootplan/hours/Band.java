package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What children from one age to the next may do in a day.
 *
 * @param from the age at which the band starts; it ends where the next one starts
 * @param onSet minutes at the place of work, school and rest included
 * @param work minutes of work while school is in session
 * @param workFree minutes of work on a day without school
 * @param windows minutes after midnight within one of which the whole day lies; empty if only the general hours hold
 */
record Band(Period from, int onSet, int work, int workFree, List<Window> windows) {

    /** From one minute after midnight to another. */
    record Window(int from, int to) {
        boolean contains(Window other) {
            return from <= other.from && other.to <= to;
        }
    }

    Band {
        windows = List.copyOf(windows);
    }

    /** The day on which someone enters the band. */
    LocalDate startsFor(LocalDate birthDate) {
        return reaches(birthDate, from);
    }

    /**
     * The day on which someone reaches an age. Whoever is born on a day that the month lacks (29 February, the 31st)
     * reaches it a day later, never a day earlier: the younger band protects more. That choice is the house's own.
     */
    static LocalDate reaches(LocalDate birthDate, Period age) {
        LocalDate day = birthDate.plus(age);
        boolean countsMonths = age.toTotalMonths() > 0;
        boolean clipped = countsMonths && day.getDayOfMonth() != birthDate.getDayOfMonth();
        return clipped ? day.plusDays(1) : day;
    }

    /** An age in days, good enough to put ages in order. */
    static long roughDays(Period age) {
        LocalDate start = LocalDate.EPOCH;
        return ChronoUnit.DAYS.between(start, start.plus(age));
    }
}
