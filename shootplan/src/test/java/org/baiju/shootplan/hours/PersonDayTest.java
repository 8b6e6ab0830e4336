package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.baiju.shootplan.hours.Breach.Price;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonDayTest {
    private static final LocalDateTime NINE = Shift.THURSDAY.atTime(9, 0);

    @ParameterizedTest
    @CsvSource({
        "09:00:00, 10:00:00, 60",
        "09:00:59, 10:00:00, 60",
        "09:00:00, 10:00:01, 61",
        "09:00:59, 10:00:01, 61",
        "09:00:10, 09:00:20, 1"
    })
    void whatWasTappedToTheSecondIsNeverCountedShort(String from, String to, long minutes) {
        Span span = Span.covering(LocalDateTime.parse("2027-03-04T" + from), LocalDateTime.parse("2027-03-04T" + to));

        assertThat(span.minutes()).isEqualTo(minutes);
    }

    @Test
    void aSpanEndsAfterItStartsAndKnowsWholeMinutesOnly() {
        assertThatThrownBy(() -> new Span(NINE, NINE)).hasMessageContaining("does not come after");
        assertThatThrownBy(() -> new Span(NINE, NINE.minusMinutes(1))).hasMessageContaining("does not come after");
        assertThatThrownBy(() -> new Span(NINE, NINE.plusSeconds(90))).hasMessageContaining("whole minutes");
    }

    @Test
    void workAndMealsLieWithinTheDayAndApart() {
        Span day = hours(0, 8);
        assertThatThrownBy(() -> day(day, List.of(hours(7, 9)), List.of())).hasMessageContaining("outside");
        assertThatThrownBy(() -> day(day, List.of(hours(1, 3), hours(2, 4)), List.of()))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> day(day, List.of(hours(1, 3)), List.of(hours(2, 4))))
                .hasMessageContaining("meal");
        assertThat(day(day, List.of(hours(4, 6), hours(1, 3)), List.of(hours(3, 4)))
                        .workMinutes())
                .isEqualTo(240);
    }

    @Test
    void aForgottenWrapIsNoDay() {
        assertThat(day(hours(0, 48), List.of(), List.of()).onSet().minutes()).isEqualTo(2880);
        assertThatThrownBy(() -> day(hours(0, 49), List.of(), List.of())).hasMessageContaining("Correct");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "1441, 0", "0, 1441"})
    void travelLastsBetweenNothingAndADay(int out, int back) {
        assertThatThrownBy(() -> Circumstances.USUAL.withTravel(out, back)).hasMessageContaining("Travel");
    }

    @Test
    void aDayBelongsToTheDateOfItsCall() {
        PersonDay night = Shift.day(Shift.aged(9), Shift.THURSDAY, "23:59", "00:01", Circumstances.USUAL);

        assertThat(night.date()).isEqualTo(Shift.THURSDAY);
    }

    @Test
    void noRuleThatAnAdultMayBeBoughtOutOfIsForSaleForAChild() {
        PersonDay hungry = Shift.day(Shift.aged(17), NINE, 361, 0);
        HoursCheck strict = HoursCheck.of(Shift.pack("strict"));

        Breach child = strict.breaches(List.of(hungry)).getFirst();
        Breach adult = strict.breaches(List.of(Shift.day(Worker.adult("阿强", Worker.Role.PERFORMER), NINE, 361, 0)))
                .getFirst();

        assertThat(child.rule()).isEqualTo(adult.rule()).isEqualTo(HoursRule.MEAL_LATE);
        assertThat(child.isHard()).isTrue();
        assertThat(child.price()).isEmpty();
        assertThat(adult.isHard()).isFalse();
        assertThat(adult.price()).contains(new Price(2500, "USD"));
    }

    @Test
    void restStartsWhenTheLastJourneyOfAllHasEnded() {
        Circumstances far = Circumstances.USUAL.withTravel(0, 300);
        PersonDay first = Shift.day(Shift.aged(9), NINE, 60, 0, 0, far);
        PersonDay second = Shift.day(Shift.aged(9), NINE.plusHours(2), 60, 0, 0, Circumstances.USUAL);
        PersonDay third = Shift.day(Shift.aged(9), NINE.plusHours(16), 60, 0);

        List<Breach> breaches = HoursCheck.of(Shift.pack("california")).breaches(List.of(first, second, third));

        assertThat(breaches)
                .filteredOn(breach -> breach.rule() == HoursRule.CHILD_REST)
                .extracting(Breach::mend)
                .containsExactly(new Mend.CallFrom(NINE.plusHours(6 + 12)), new Mend.CallFrom(NINE.plusHours(6 + 12)));
    }

    @Test
    void theRunningClockGivesHalfAnHourForAMealAndStopsAtTheEvening() {
        DayAllowance allowance =
                HoursCheck.of(Shift.pack("california")).hoursOf(Shift.aged(9), Shift.THURSDAY, Schooling.FREE, true);

        assertThat(allowance.latestWrap(NINE, false)).contains(NINE.plusHours(9));
        assertThat(allowance.latestWrap(NINE, true)).contains(NINE.plusMinutes(570));
        assertThat(allowance.latestWrap(NINE.plusHours(6), false)).contains(Shift.THURSDAY.atTime(22, 0));
        assertThat(allowance.latestWrap(Shift.THURSDAY.atTime(4, 59), false)).isEmpty();
        assertThat(allowance.latestWrap(Shift.THURSDAY.atTime(22, 0), false)).isEmpty();
        assertThat(allowance.earliestCall()).contains(Shift.THURSDAY.atTime(5, 0));
        assertThat(allowance.isNone()).isFalse();
    }

    @Test
    void theNextCallOfAChildWaitsForTheMorning() {
        HoursCheck california = HoursCheck.of(Shift.pack("california"));
        Worker child = Shift.aged(9);

        assertThat(california.earliestCallAfter(child, Shift.THURSDAY.atTime(12, 0)))
                .contains(Shift.THURSDAY.plusDays(1).atTime(5, 0));
        assertThat(california.earliestCallAfter(child, Shift.THURSDAY.atTime(20, 1)))
                .contains(Shift.THURSDAY.plusDays(1).atTime(8, 1));
        assertThat(california.earliestCallAfter(child, Shift.THURSDAY.atTime(9, 59)))
                .contains(Shift.THURSDAY.atTime(21, 59));
        assertThat(california.earliestCallAfter(child, Shift.THURSDAY.atTime(10, 0)))
                .contains(Shift.THURSDAY.plusDays(1).atTime(5, 0));
    }

    @Test
    void theNextCallOfANewbornIsItsFifteenthDay() {
        HoursCheck california = HoursCheck.of(Shift.pack("california"));

        assertThat(california.earliestCallAfter(Worker.child("小满", Shift.THURSDAY), NINE))
                .contains(Shift.THURSDAY.plusDays(15).atTime(9, 30));
        assertThat(HoursCheck.of(Shift.pack("sag-aftra")).earliestCallAfter(Shift.aged(9), NINE))
                .isEmpty();
    }

    @Test
    void theNextCallOfAnAdultIsAfterTheRestOfTheirTrade() {
        HoursCheck sag = HoursCheck.of(Shift.pack("sag-aftra"));

        assertThat(sag.earliestCallAfter(Worker.adult("阿强", Worker.Role.PERFORMER), NINE))
                .contains(NINE.plusHours(12));
        assertThat(sag.earliestCallAfter(Worker.adult("老周", Worker.Role.CREW), NINE))
                .contains(NINE.plusHours(10));
    }

    private static Span hours(int from, int to) {
        return new Span(NINE.plusHours(from), NINE.plusHours(to));
    }

    private static PersonDay day(Span onSet, List<Span> work, List<Span> meals) {
        return new PersonDay(Shift.aged(17), onSet, work, meals, Circumstances.USUAL);
    }
}
