package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baiju.shootplan.hours.Breach.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Performers and crew under the SAG-AFTRA pack: rest, weeks, meals, and what a breach costs. */
class AdultHoursTest {
    private static final HoursPack SAG = Shift.pack("sag-aftra");
    private static final Worker LEAD = Worker.adult("阿强", Worker.Role.PERFORMER);
    private static final Worker GRIP = Worker.adult("老周", Worker.Role.CREW);
    private static final Circumstances OUTSIDE = Circumstances.USUAL.withPlace(true, true);

    @ParameterizedTest
    @CsvSource({"720, true", "719, false"})
    void aPerformerRestsTwelveHours(long gap, boolean rested) {
        assertThat(Shift.broken(SAG, twoDays(LEAD, gap, Circumstances.USUAL)))
                .isEqualTo(rested ? List.of() : List.of(HoursRule.PERFORMER_REST));
    }

    @ParameterizedTest
    @CsvSource({"600, true", "599, false"})
    void betweenExteriorsOnLocationTenHoursWillDo(long gap, boolean rested) {
        assertThat(Shift.broken(SAG, twoDays(LEAD, gap, OUTSIDE)))
                .isEqualTo(rested ? List.of() : List.of(HoursRule.PERFORMER_REST));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 0"})
    void theShorterRestMayBeUsedOnceEveryFourthDay(int daysBetween, long refused) {
        LocalDate date = Shift.THURSDAY;
        List<PersonDay> days = new ArrayList<>();
        days.add(outside(date, 12, 22));
        for (int i = 1; i <= daysBetween + 1; i++) {
            boolean shortRest = i == 1 || i == daysBetween + 1;
            days.add(outside(date.plusDays(i), shortRest ? 8 : 12, 22));
        }

        assertThat(HoursCheck.of(SAG).breaches(days).stream()
                        .filter(breach -> breach.rule() == HoursRule.PERFORMER_REST))
                .hasSize((int) refused);
    }

    @ParameterizedTest
    @CsvSource({"600, true", "599, false"})
    void theCrewTurnsAroundInTenHours(long gap, boolean rested) {
        assertThat(Shift.broken(SAG, twoDays(GRIP, gap, Circumstances.USUAL)))
                .isEqualTo(rested ? List.of() : List.of(HoursRule.CREW_TURNAROUND));
    }

    @ParameterizedTest
    @CsvSource({
        "PERFORMER, , 95000",
        "DAY_PERFORMER, , 90000",
        "PERFORMER, 60000, 60000",
        "PERFORMER, 95001, 95000",
        "DAY_PERFORMER, 89999, 89999"
    })
    void aForcedCallCostsADaysPayOrTheCap(Worker.Role role, @org.jspecify.annotations.Nullable Long pay, long price) {
        var worker = new Worker("阿强", role, null, pay == null ? OptionalLong.empty() : OptionalLong.of(pay));

        Breach breach = HoursCheck.of(SAG)
                .breaches(List.of(twoDays(worker, 600, Circumstances.USUAL)))
                .getFirst();

        assertThat(breach.price()).contains(new Price(price, "USD"));
        assertThat(breach.isHard()).isFalse();
        assertThat(breach.mend())
                .isEqualTo(new Mend.CallFrom(Shift.THURSDAY.plusDays(1).atTime(4, 0)));
    }

    @ParameterizedTest
    @CsvSource({"960, true", "961, false"})
    void sixteenHoursAreTheLongestDay(long onSet, boolean lawful) {
        PersonDay day = fedEveryThreeHours(onSet);

        assertThat(Shift.broken(SAG, day)).isEqualTo(lawful ? List.of() : List.of(HoursRule.LONGEST_DAY));
    }

    @ParameterizedTest
    @CsvSource({"360, 0", "361, 2500", "390, 2500", "391, 6000", "420, 6000", "421, 11000", "451, 16000"})
    void aLateMealCostsMoreEachHalfHour(long onSet, long price) {
        PersonDay day = Shift.day(LEAD, Shift.THURSDAY.atTime(8, 0), onSet, 0);

        assertThat(HoursCheck.of(SAG).breaches(List.of(day)).stream()
                        .map(Breach::price)
                        .flatMap(Optional::stream))
                .isEqualTo(price == 0 ? List.of() : List.of(new Price(price, "USD")));
    }

    @ParameterizedTest
    @CsvSource({
        "14:00, 14:30, 20:30, ''",
        "14:01, 14:31, 20:31, MEAL_LATE",
        "14:00, 14:30, 20:31, MEAL_LATE",
        "14:00, 14:29, 14:31, MEAL_SHORT MEAL_LATE",
        "13:00, 13:29, 14:00, MEAL_SHORT"
    })
    void theFirstMealIsWithinSixHoursAndTheNextWithinSixOfItsEnd(String meal, String fed, String wrap, String broken) {
        LocalDateTime midnight = Shift.THURSDAY.atStartOfDay();
        Span onSet = new Span(midnight.plusHours(8), at(wrap));
        PersonDay day = new PersonDay(LEAD, onSet, List.of(), List.of(new Span(at(meal), at(fed))), OUTSIDE);

        assertThat(Shift.broken(SAG, day).stream().map(Enum::name).sorted().toList())
                .isEqualTo(
                        broken.isEmpty()
                                ? List.of()
                                : List.of(broken.split(" ", -1)).stream()
                                        .sorted()
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 24:00, false, 0", // 56 hours later it is Monday, 8:00
        "5, 26:00, false, 0", // 54 hours will do before a call from 6:00 on
        "5, 26:01, false, 1",
        "6, 20:00, false, 1",
        "6, 20:00, true, 0", // on location 36 hours will do
        "6, 20:01, true, 1"
    })
    void aWeekEndsInTimeForItsRest(int days, String lastWrap, boolean location, long refused) {
        LocalDate monday = LocalDate.parse("2027-03-01");
        List<PersonDay> week = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDateTime call = monday.plusDays(i).atTime(8, 0);
            LocalDateTime wrap = i < days - 1 ? call.plusHours(12) : atHour(monday.plusDays(i), lastWrap);
            // The last call is late, so that only the week is too long and not the day.
            LocalDateTime from = i < days - 1 ? call : monday.plusDays(i).atTime(12, 0);
            week.add(new PersonDay(
                    LEAD, new Span(from, wrap), List.of(), List.of(), Circumstances.USUAL.withPlace(location, false)));
        }

        assertThat(HoursCheck.of(SAG).breaches(week).stream().filter(b -> b.rule() == HoursRule.WEEKLY_REST))
                .hasSize((int) refused);
    }

    @Test
    void whoeverTurnsEighteenOverNightIsJudgedAsAnAdultNextDay() {
        Worker birthday = Worker.child("阿强", Shift.THURSDAY.plusDays(1).minusYears(18));

        PersonDay[] days = twoDays(birthday, 719, Circumstances.USUAL);

        assertThat(Shift.broken(Shift.pack("strict"), days)).containsExactly(HoursRule.PERFORMER_REST);
    }

    private static PersonDay[] twoDays(Worker worker, long gap, Circumstances circumstances) {
        LocalDateTime wrap = Shift.THURSDAY.atTime(16, 0);
        return new PersonDay[] {
            Shift.day(worker, wrap.minusHours(4), 240, 0, 0, circumstances),
            Shift.day(worker, wrap.plusMinutes(gap), 240, 0, 0, circumstances)
        };
    }

    private static PersonDay outside(LocalDate date, int from, int to) {
        return new PersonDay(LEAD, new Span(date.atTime(from, 0), date.atTime(to, 0)), List.of(), List.of(), OUTSIDE);
    }

    private static PersonDay fedEveryThreeHours(long onSet) {
        LocalDateTime call = Shift.THURSDAY.atTime(6, 0);
        List<Span> meals = new ArrayList<>();
        for (LocalDateTime at = call.plusHours(3);
                Duration.between(call, at).toMinutes() + 30 < onSet;
                at = at.plusHours(3)) {
            meals.add(new Span(at, at.plusMinutes(30)));
        }
        return new PersonDay(LEAD, new Span(call, call.plusMinutes(onSet)), List.of(), meals, Circumstances.USUAL);
    }

    private static LocalDateTime at(String clock) {
        return atHour(Shift.THURSDAY, clock);
    }

    private static LocalDateTime atHour(LocalDate date, String clock) {
        return date.atStartOfDay().plusMinutes(Limit.Kind.CLOCK.read(clock).orElseThrow());
    }
}
