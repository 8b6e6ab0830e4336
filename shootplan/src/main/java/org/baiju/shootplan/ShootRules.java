package org.baiju.shootplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.hours.HoursPack;

/**
 * The rules of a shoot, as data.
 *
 * @param hours whose hours hold, for children first of all
 * @param call when a unit is called if its day does not say
 * @param dayMinutes how long a unit shoots on a day, moves included and meals not
 * @param overtimeMinutes how long it may go on beyond that, at a price
 * @param eighthsMost how many eighths of a page a day may hold; 0 for any
 * @param moveMinutes between two places of which nobody told the way
 * @param setChangeMinutes to another set at the same place
 * @param makeUpMinutes for which performers are called before their first scene
 * @param mealMinutes how long a meal takes
 * @param mealWithinMinutes after the unit's call, and after the meal before, when a meal begins at the latest; with the
 *     time for make-up it must not exceed what the hours allow
 * @param schoolDays days of the week with school
 * @param holidays dates without school
 * @param reserveDates how many dates at the end of a shoot are kept free of scenes that must not slip
 * @param barredForChildren tags of scenes that no child may play
 */
public record ShootRules(
        HoursPack hours,
        LocalTime call,
        int dayMinutes,
        int overtimeMinutes,
        int eighthsMost,
        int moveMinutes,
        int setChangeMinutes,
        int makeUpMinutes,
        int mealMinutes,
        int mealWithinMinutes,
        Set<DayOfWeek> schoolDays,
        List<DateSpan> holidays,
        int reserveDates,
        Set<String> barredForChildren,
        Prices prices) {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    public ShootRules {
        schoolDays = Set.copyOf(schoolDays);
        holidays = List.copyOf(holidays);
        barredForChildren = Set.copyOf(barredForChildren);
        if (dayMinutes < 1 || overtimeMinutes < 0 || dayMinutes + overtimeMinutes > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("A day cannot have %d minutes and %d of overtime: together 1 to %d"
                    .formatted(dayMinutes, overtimeMinutes, MINUTES_OF_A_DAY));
        }
    }

    /**
     * A mini series: ten hours of shooting and two of overtime (nine to ten are usual for vertical series,
     * filmustage.com, how to count filming days), a meal of an hour within six of the first performer's call (sagaftra.org, meal periods), places within
     * walking distance (house estimate), school from Monday to Friday, two dates in
     * reserve for what must not slip (house estimate).
     */
    public static ShootRules miniSeries(HoursPack hours) {
        return new ShootRules(
                hours,
                LocalTime.of(7, 0),
                600,
                120,
                0,
                30,
                10,
                30,
                60,
                330,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                List.of(),
                2,
                Set.of("violence", "horror"),
                Prices.USUAL);
    }

    /** A mini series by the strictest hours, the product's default. */
    public static ShootRules miniSeries() {
        return miniSeries(HoursPack.shippedPack(HoursPack.SHIPPED.getFirst()));
    }

    /** Whether a date has school. */
    public boolean isSchoolDay(LocalDate date) {
        return schoolDays.contains(date.getDayOfWeek()) && holidays.stream().noneMatch(span -> span.contains(date));
    }

    /** How many of so many shooting dates are kept in reserve: never half of a short shoot. */
    public int reserveOf(int dates) {
        return Math.clamp((dates - 1) / 2, 0, reserveDates);
    }

    /** The same with days of another call and length. */
    public ShootRules withDay(LocalTime otherCall, int minutes, int overtime) {
        return with(otherCall, minutes, overtime, prices);
    }

    public ShootRules withPrices(Prices others) {
        return with(call, dayMinutes, overtimeMinutes, others);
    }

    private ShootRules with(LocalTime otherCall, int minutes, int overtime, Prices otherPrices) {
        return new ShootRules(
                hours,
                otherCall,
                minutes,
                overtime,
                eighthsMost,
                moveMinutes,
                setChangeMinutes,
                makeUpMinutes,
                mealMinutes,
                mealWithinMinutes,
                schoolDays,
                holidays,
                reserveDates,
                barredForChildren,
                otherPrices);
    }
}
