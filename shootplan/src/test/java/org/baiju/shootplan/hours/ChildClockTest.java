package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges that are not ages: clock times, rest, meals, school, travel, weeks and consent. */
class ChildClockTest {

    @ParameterizedTest
    @CsvSource({
        "california, 05:00, 08:00, true,",
        "california, 04:59, 08:00, true, CHILD_TOO_EARLY",
        "california, 00:00, 03:00, false, CHILD_TOO_EARLY",
        "california, 20:00, 22:00, true,",
        "california, 20:00, 22:01, true, CHILD_TOO_LATE",
        "california, 20:00, 22:01, false,",
        "california, 20:00, 00:00, false,",
        "california, 20:00, 00:30, false,",
        "california, 20:00, 00:31, false, CHILD_TOO_LATE",
        "california, 20:00, 00:30, true, CHILD_TOO_LATE",
        "strict, 06:00, 08:00, true,",
        "strict, 05:59, 08:00, true, CHILD_TOO_EARLY",
        "strict, 20:00, 22:00, false,",
        "strict, 20:00, 22:01, false, CHILD_TOO_LATE"
    })
    void theClockIsKeptToTheMinute(
            String pack, String call, String wrap, boolean schoolTomorrow, @Nullable HoursRule rule) {
        PersonDay day = Shift.day(
                Shift.aged(9),
                Shift.THURSDAY,
                call,
                wrap,
                Circumstances.USUAL.withSchool(Schooling.FREE, schoolTomorrow));

        assertThat(Shift.broken(Shift.pack(pack), day)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "09:30, 11:30, true",
        "09:29, 11:29, false",
        "09:31, 11:31, false",
        "11:29, 11:30, true",
        "11:30, 11:31, false",
        "14:30, 16:30, true",
        "14:29, 16:29, false",
        "14:31, 16:31, false",
        "11:00, 12:00, false",
        "11:25, 14:35, false"
    })
    void babiesWorkWithinOneOfTheirTwoWindows(String call, String wrap, boolean lawful) {
        Worker baby = Worker.child("小满", Shift.THURSDAY.minusMonths(3));
        PersonDay day = Shift.day(baby, Shift.THURSDAY, call, wrap, Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("california"), day).contains(HoursRule.CHILD_WINDOW))
                .isEqualTo(!lawful);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-04, 18:00, 20:00, 08:00, 0, true",
        "2027-03-04, 18:00, 20:00, 07:59, 0, false",
        "2027-03-04, 18:00, 22:00, 10:00, 0, true",
        "2027-03-04, 18:00, 22:00, 09:59, 0, false",
        "2027-03-04, 18:00, 20:00, 08:30, 30, true",
        "2027-03-04, 18:00, 20:00, 08:29, 30, false",
        "2026-12-31, 18:00, 20:00, 07:59, 0, false",
        "2028-02-28, 18:00, 20:00, 08:00, 0, true",
        "2028-02-28, 18:00, 20:00, 07:59, 0, false",
        "2027-03-27, 18:00, 20:00, 08:00, 0, true", // clocks change in Europe; the wall is what counts
        "2027-03-27, 18:00, 20:00, 07:59, 0, false"
    })
    void twelveHoursLieBetweenTwoDays(
            LocalDate date, String call, String wrap, String next, int travelBack, boolean lawful) {
        PersonDay first = Shift.day(Shift.aged(9), date, call, wrap, Circumstances.USUAL.withTravel(0, travelBack));
        PersonDay second = Shift.day(Shift.aged(9), date.plusDays(1), next, "11:00", Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("california"), second, first))
                .isEqualTo(lawful ? List.of() : List.of(HoursRule.CHILD_REST));
    }

    @ParameterizedTest
    @CsvSource({"12:30, true", "12:29, false"})
    void restIsCountedFromAWrapPastMidnight(String next, boolean lawful) {
        PersonDay night = Shift.day(
                Shift.aged(9), Shift.THURSDAY, "20:00", "00:30", Circumstances.USUAL.withSchool(Schooling.FREE, false));
        PersonDay day = Shift.day(Shift.aged(9), Shift.THURSDAY.plusDays(1), next, "15:00", Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("california"), night, day).isEmpty()).isEqualTo(lawful);
    }

    @ParameterizedTest
    @CsvSource({
        "540, 0, true",
        "541, 0, false",
        "541, 29, false",
        "541, 30, true",
        "570, 30, true",
        "571, 30, false",
        "570, 60, true",
        "571, 60, false"
    })
    void aMealOfHalfAnHourAddsHalfAnHourAndNoMore(long onSet, long meal, boolean lawful) {
        PersonDay day = Shift.day(Shift.aged(9), Shift.THURSDAY.atTime(9, 0), onSet, 0, meal, Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("california"), day))
                .isEqualTo(lawful ? List.of() : List.of(HoursRule.CHILD_ON_SET));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 0, false", // six hours of school leave nothing of six
        "6, 120, 0, true",
        "6, 121, 0, false",
        "9, 180, 0, true",
        "9, 181, 0, false",
        "9, 210, 30, true",
        "9, 211, 30, false",
        "16, 240, 0, true",
        "16, 241, 0, false"
    })
    void aDayAtItsOwnSchoolTakesSixHours(int age, long onSet, long meal, boolean lawful) {
        PersonDay day = Shift.day(
                Shift.aged(age),
                Shift.THURSDAY.atTime(16, 0),
                onSet,
                0,
                meal,
                Circumstances.USUAL.withSchool(Schooling.REGULAR, true));

        assertThat(Shift.broken(Shift.pack("california"), day))
                .isEqualTo(lawful ? List.of() : List.of(HoursRule.CHILD_ON_SET));
    }

    @ParameterizedTest
    @CsvSource({"480, 30, 30, true", "481, 30, 30, false", "540, 0, 0, true", "540, 1, 0, false", "540, 0, 1, false"})
    void travelIsTimeOnSet(long onSet, int out, int back, boolean lawful) {
        PersonDay day = Shift.day(
                Shift.aged(9), Shift.THURSDAY.atTime(9, 0), onSet, 0, 0, Circumstances.USUAL.withTravel(out, back));

        assertThat(Shift.broken(Shift.pack("california"), day))
                .isEqualTo(lawful ? List.of() : List.of(HoursRule.CHILD_ON_SET));
    }

    @ParameterizedTest
    @CsvSource({
        "480, 480, 480, 480, 480, 480, 0, true",
        "480, 480, 480, 480, 480, 480, 1, false",
        "480, 480, 480, 480, 480, 479, 1, true",
        "0, 480, 480, 480, 480, 480, 480, true"
    })
    void fortyEightHoursAreTheMostOfAnySevenDays(
            long d1, long d2, long d3, long d4, long d5, long d6, long d7, boolean lawful) {
        long[] work = {d1, d2, d3, d4, d5, d6, d7};
        PersonDay[] days = IntStream.range(0, 7)
                .mapToObj(i ->
                        Shift.day(Shift.aged(16), Shift.THURSDAY.plusDays(i).atTime(9, 0), 480, work[i]))
                .toArray(PersonDay[]::new);

        assertThat(Shift.broken(Shift.pack("california"), days))
                .isEqualTo(lawful ? List.of() : List.of(HoursRule.CHILD_WORK_PER_WEEK));
    }

    @ParameterizedTest
    @CsvSource({"5, 480", "6, 0", "7, 0"})
    void theWeekTellsWhatWorkItHasLeft(int count, long left) {
        List<PersonDay> before = IntStream.range(0, count)
                .mapToObj(i ->
                        Shift.day(Shift.aged(16), Shift.THURSDAY.plusDays(i).atTime(9, 0), 480, 480))
                .toList();
        var check = HoursCheck.of(Shift.pack("california"));

        assertThat(check.childWorkLeftInWeek(before, Shift.THURSDAY.plusDays(count)))
                .hasValue(left);
        assertThat(check.childWorkLeftInWeek(before, Shift.THURSDAY.plusDays(count + 6L)))
                .hasValue(48 * 60);
    }

    @Test
    void theEighthDayForgetsTheFirst() {
        PersonDay[] days = IntStream.of(0, 1, 2, 3, 4, 5, 7)
                .mapToObj(i ->
                        Shift.day(Shift.aged(16), Shift.THURSDAY.plusDays(i).atTime(9, 0), 480, 480))
                .toArray(PersonDay[]::new);

        assertThat(Shift.broken(Shift.pack("california"), days)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "7, 1", "8, 2"})
    void aSeventhDayInARowIsRefused(int count, long refused) {
        PersonDay[] days = IntStream.range(0, count)
                .mapToObj(
                        i -> Shift.day(Shift.aged(9), Shift.THURSDAY.plusDays(i).atTime(9, 0), 120, 60))
                .toArray(PersonDay[]::new);

        assertThat(Shift.broken(Shift.pack("strict"), days))
                .hasSize((int) refused)
                .allMatch(HoursRule.CHILD_DAYS_IN_A_ROW::equals);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-08, false, true", "2026-01-08, true, false", "2026-01-07, false, false"})
    void consentIsAskedForSinceTheNoticeOfJanuary(LocalDate date, boolean given, boolean refused) {
        Worker child = Shift.bornOn("2018-01-01");
        PersonDay day = Shift.day(child, date, "09:00", "10:00", Circumstances.USUAL.withConsent(given));

        assertThat(Shift.broken(Shift.pack("strict"), day).contains(HoursRule.CHILD_CONSENT))
                .isEqualTo(refused);
    }

    @Test
    void twoProductionsOnOneDayCannotShareAChildWithoutHerRest() {
        PersonDay morning = Shift.day(Shift.aged(9), Shift.THURSDAY, "08:00", "12:00", Circumstances.USUAL);
        PersonDay evening = Shift.day(Shift.aged(9), Shift.THURSDAY, "16:00", "20:00", Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("california"), morning, evening)).containsExactly(HoursRule.CHILD_REST);
    }

    @Test
    void aPackWithoutHoursForChildrenJudgesNone() {
        PersonDay day = Shift.day(Shift.aged(9), Shift.THURSDAY, "09:00", "10:00", Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("sag-aftra"), day)).containsExactly(HoursRule.CHILD_UNPROTECTED);
    }
}
