package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.shootplan.hours.Circumstances.Schooling;

/**
 * Judges a child's days by walking over every minute, with California's table written out once more. It shares no code
 * with the engine, so that a slip would have to be made twice.
 */
final class MinuteReferee {
    /** Months from which a band holds; minutes on set, of work in school time, of work in free time. */
    private static final int[][] TABLE = {
        {6, 240, 120, 120}, {24, 360, 180, 180}, {72, 480, 240, 360}, {108, 540, 300, 420}, {192, 600, 360, 480}
    };

    private MinuteReferee() {}

    /** The breaches as "date rule", each once. */
    static Set<String> judge(List<PersonDay> days) {
        Set<String> broken = new TreeSet<>();
        for (PersonDay day : days) {
            LocalDate birth = day.worker().birthDate();
            if (birth == null || months(birth, day.date()) >= 216) {
                continue;
            }
            if (!birth.plusDays(15).isAfter(day.date())) {
                judgeAlone(day, birth, broken);
            } else {
                broken.add(day.date() + " CHILD_TOO_YOUNG");
            }
            judgeTogether(days, day, broken);
        }
        return broken;
    }

    private static void judgeAlone(PersonDay day, LocalDate birth, Set<String> broken) {
        int[] row = {0, 120, 20, 20};
        for (int[] candidate : TABLE) {
            row = months(birth, day.date()) >= candidate[0] ? candidate : row;
        }
        LocalDateTime midnight = day.date().atStartOfDay();
        int onSet = 0;
        boolean morning = true;
        boolean afternoon = true;
        for (LocalDateTime m = leaves(day); m.isBefore(home(day)); m = m.plusMinutes(1)) {
            onSet++;
            if (m.isBefore(midnight.plusHours(5))) {
                broken.add(day.date() + " CHILD_TOO_EARLY");
            }
            int last = day.circumstances().schoolTomorrow() ? 22 * 60 - 1 : 24 * 60 + 29;
            if (m.isAfter(midnight.plusMinutes(last))) {
                broken.add(day.date() + " CHILD_TOO_LATE");
            }
            morning &= in(m, midnight.plusMinutes(570), midnight.plusMinutes(690));
            afternoon &= in(m, midnight.plusMinutes(870), midnight.plusMinutes(990));
        }
        if (row[0] == 0 && !morning && !afternoon) {
            broken.add(day.date() + " CHILD_WINDOW");
        }
        int allowed = row[1] - (day.circumstances().schooling() == Schooling.REGULAR ? 360 : 0);
        if (onSet > Math.max(allowed, 0) + (eats(day) ? 30 : 0)) {
            broken.add(day.date() + " CHILD_ON_SET");
        }
        int works = works(day);
        if (works > (day.circumstances().schooling() == Schooling.FREE ? row[3] : row[2])) {
            broken.add(day.date() + " CHILD_WORK");
        }
        if (works > 480) {
            broken.add(day.date() + " CHILD_WORK_PER_DAY");
        }
    }

    private static void judgeTogether(List<PersonDay> days, PersonDay day, Set<String> broken) {
        int week = 0;
        for (PersonDay other : days) {
            long daysAgo = day.date().toEpochDay() - other.date().toEpochDay();
            week += daysAgo >= 0 && daysAgo < 7 ? works(other) : 0;
            if (daysAgo < 4 && other.onSet().from().isBefore(day.onSet().from())) {
                for (LocalDateTime m = leaves(day).minusMinutes(720); m.isBefore(home(day)); m = m.plusMinutes(1)) {
                    if (in(m, leaves(other), home(other))) {
                        broken.add(day.date() + " CHILD_REST");
                    }
                }
            }
        }
        if (week > 48 * 60 && works(day) > 0) {
            broken.add(day.date() + " CHILD_WORK_PER_WEEK");
        }
    }

    private static boolean eats(PersonDay day) {
        int longest = 0;
        int run = 0;
        for (LocalDateTime m = day.onSet().from(); m.isBefore(day.onSet().to()); m = m.plusMinutes(1)) {
            LocalDateTime minute = m;
            run = day.meals().stream().anyMatch(meal -> in(minute, meal.from(), meal.to())) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 30;
    }

    private static int works(PersonDay day) {
        int minutes = 0;
        for (LocalDateTime m = day.onSet().from(); m.isBefore(day.onSet().to()); m = m.plusMinutes(1)) {
            LocalDateTime minute = m;
            minutes += day.work().stream().anyMatch(span -> in(minute, span.from(), span.to())) ? 1 : 0;
        }
        return minutes;
    }

    private static LocalDateTime leaves(PersonDay day) {
        return day.onSet().from().minusMinutes(day.circumstances().travelOut());
    }

    private static LocalDateTime home(PersonDay day) {
        return day.onSet().to().plusMinutes(day.circumstances().travelBack());
    }

    private static boolean in(LocalDateTime minute, LocalDateTime from, LocalDateTime to) {
        return !minute.isBefore(from) && minute.isBefore(to);
    }

    /** Whole months of age, counted on the fingers: a month is over when its day number has come. */
    private static int months(LocalDate birth, LocalDate date) {
        int months = (date.getYear() - birth.getYear()) * 12 + date.getMonthValue() - birth.getMonthValue();
        return date.getDayOfMonth() < birth.getDayOfMonth() ? months - 1 : months;
    }
}
