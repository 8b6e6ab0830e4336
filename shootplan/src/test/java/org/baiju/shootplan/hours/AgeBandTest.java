package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of California's table: the first and the last day of each band, the last minute allowed and the next. */
class AgeBandTest {
    private static final HoursPack CALIFORNIA = Shift.pack("california");
    private static final Worker CHILD = Shift.bornOn("2020-05-10");

    /** First or last day of a band; minutes on set, of work in school time, of work in free time (planning.md 2.2). */
    private static final String[] TABLE = {
        "2020-05-25 120  20  20", "2020-11-09 120  20  20",
        "2020-11-10 240 120 120", "2022-05-09 240 120 120",
        "2022-05-10 360 180 180", "2026-05-09 360 180 180",
        "2026-05-10 480 240 360", "2029-05-09 480 240 360",
        "2029-05-10 540 300 420", "2036-05-09 540 300 420",
        "2036-05-10 600 360 480", "2038-05-09 600 360 480"
    };

    static Stream<Arguments> edges() {
        return Arrays.stream(TABLE).flatMap(row -> {
            String[] cell = row.split(" +", -1);
            LocalDate date = LocalDate.parse(cell[0]);
            long onSet = Long.parseLong(cell[1]);
            return Stream.of(
                    Arguments.of(date, onSet, onSet, 0, Schooling.ON_SET, HoursRule.CHILD_ON_SET),
                    Arguments.of(date, onSet, 0, Long.parseLong(cell[2]), Schooling.ON_SET, HoursRule.CHILD_WORK),
                    Arguments.of(date, onSet, 0, Long.parseLong(cell[3]), Schooling.FREE, HoursRule.CHILD_WORK));
        });
    }

    @ParameterizedTest
    @MethodSource("edges")
    void theLastMinuteIsAllowed(
            LocalDate date, long longest, long onSet, long work, Schooling schooling, HoursRule rule) {
        PersonDay day = Shift.day(
                CHILD,
                date.atTime(9, 30),
                onSet == 0 ? longest : onSet,
                work,
                0,
                Circumstances.USUAL.withSchool(schooling, true));

        assertThat(Shift.broken(CALIFORNIA, day)).as(rule.id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void oneMinuteMoreIsRefused(
            LocalDate date, long longest, long onSet, long work, Schooling schooling, HoursRule rule) {
        PersonDay day = Shift.day(
                CHILD,
                date.atTime(9, 30),
                onSet == 0 ? longest : onSet + 1,
                work == 0 ? 0 : work + 1,
                0,
                Circumstances.USUAL.withSchool(schooling, true));

        assertThat(Shift.broken(CALIFORNIA, day)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-10, true", // the day of birth
        "2020-05-24, true", // fourteen days old
        "2020-05-25, false", // fifteen days old
        "2020-05-09, true" // not born
    })
    void beforeTheFirstBandNoMinuteIsAllowed(LocalDate date, boolean refused) {
        PersonDay day = Shift.day(CHILD, date.atTime(9, 30), 1, 1);

        assertThat(Shift.broken(CALIFORNIA, day).contains(HoursRule.CHILD_TOO_YOUNG))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"2038-05-09, true", "2038-05-10, false"})
    void theEighteenthBirthdayEndsTheTable(LocalDate date, boolean refused) {
        PersonDay day = Shift.day(CHILD, date.atTime(6, 0), 601, 0);

        assertThat(Shift.broken(CALIFORNIA, day).contains(HoursRule.CHILD_ON_SET))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "born {0}: {1} old on {2}")
    @CsvSource({
        "2020-02-29, P6Y, 2026-03-01", // no 29 February in 2026
        "2020-02-29, P9Y, 2029-03-01",
        "2020-02-29, P16Y, 2036-02-29", // a leap year has the day
        "2020-02-29, P6M, 2020-08-29",
        "2020-08-31, P6M, 2021-03-01", // no 31st in February
        "2020-08-29, P6M, 2021-03-01",
        "2019-08-29, P6M, 2020-02-29",
        "2020-12-31, P6M, 2021-07-01",
        "2020-02-20, P15D, 2020-03-06", // through 29 February
        "2021-02-20, P15D, 2021-03-07",
        "2020-12-31, P6Y, 2026-12-31",
        "2020-01-01, P6Y, 2026-01-01"
    })
    void whoeverIsBornOnADayThatTheMonthLacksIsOlderADayLater(LocalDate birth, Period age, LocalDate reached) {
        assertThat(Band.reaches(birth, age)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, 360", "2026-02-28, 360", "2026-03-01, 480"})
    void bornOnLeapDaySheIsStillFiveOnTheTwentyEighth(LocalDate date, long onSet) {
        DayAllowance allowance =
                HoursCheck.of(CALIFORNIA).hoursOf(Shift.bornOn("2020-02-29"), date, Schooling.ON_SET, true);

        assertThat(allowance.maxOnSetMinutes()).isEqualTo(onSet);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-25, 120, 20, 20", // 15 days
        "2020-11-10, 120, 120, 120", // 6 months
        "2023-05-09, 120, 120, 120",
        "2023-05-10, 240, 180, 180", // 3 years
        "2026-05-09, 240, 180, 180",
        "2026-05-10, 360, 240, 360", // 6
        "2029-05-10, 360, 300, 360", // 9
        "2030-05-09, 360, 300, 360",
        "2030-05-10, 480, 300, 420", // 10
        "2036-05-09, 480, 300, 420",
        "2036-05-10, 600, 360, 480", // 16
        "2038-05-09, 600, 360, 480",
        "2038-05-10, 960, 960, 960" // 18
    })
    void theStrictPackHasTheHousesBands(LocalDate date, long onSet, long work, long workFree) {
        var check = HoursCheck.of(Shift.pack("strict"));
        DayAllowance school = check.hoursOf(CHILD, date, Schooling.ON_SET, true);
        DayAllowance free = check.hoursOf(CHILD, date, Schooling.FREE, true);

        assertThat(school.maxOnSetMinutes()).isEqualTo(onSet).isEqualTo(free.maxOnSetMinutes());
        assertThat(school.maxWorkMinutes()).isEqualTo(work);
        assertThat(free.maxWorkMinutes()).isEqualTo(workFree);
    }

    @Test
    void aBirthdayDuringTheShootChangesTheBandOnThatDay() {
        PersonDay eve = Shift.day(CHILD, LocalDate.parse("2026-05-09").atTime(9, 0), 480, 180);
        PersonDay birthday = Shift.day(CHILD, LocalDate.parse("2026-05-10").atTime(9, 0), 480, 180);

        assertThat(HoursCheck.of(CALIFORNIA).breaches(List.of(eve, birthday)))
                .extracting(Breach::rule, Breach::date)
                .containsExactly(tuple(HoursRule.CHILD_ON_SET, LocalDate.parse("2026-05-09")));
    }

    @Test
    void aDayThatPassesMidnightIntoTheBirthdayKeepsTheYoungerBand() {
        PersonDay eve = Shift.day(
                CHILD,
                LocalDate.parse("2026-05-09").atTime(18, 0),
                361,
                0,
                0,
                Circumstances.USUAL.withSchool(Schooling.FREE, false));

        assertThat(Shift.broken(CALIFORNIA, eve)).containsExactly(HoursRule.CHILD_ON_SET);
    }
}
