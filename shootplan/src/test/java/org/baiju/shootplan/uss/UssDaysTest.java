package org.baiju.shootplan.uss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UssDaysTest {
    private static final String LISTED = "[\"b2\", \"n1\", \"d1\", \"b1\"]";

    private static UssDays days(String listed) {
        return UssReaderTest.read(Noodles.DOCUMENTS.replace(LISTED, listed))
                .schedule()
                .board("First")
                .orElseThrow();
    }

    @Test
    void aDayBreakClosesItsDay() {
        assertThat(days(LISTED)).isEqualTo(new UssDays(List.of(List.of("b2", "n1"), List.of("b1")), List.of("b3")));
        assertThat(days("[\"b2\", \"d1\"]")).isEqualTo(new UssDays(List.of(List.of("b2")), List.of("b3")));
    }

    @Test
    void aBreakAtTheTopOpensTheFirstDay() {
        assertThat(days("[\"d1\", \"b2\", \"b1\"]"))
                .isEqualTo(new UssDays(List.of(List.of("b2", "b1")), List.of("b3")));
    }

    @Test
    void listsAreDaysAndStripsBesideThemAreParked() {
        assertThat(days("[\"n1\", [\"b1\"], [], [\"b2\"]]"))
                .isEqualTo(new UssDays(List.of(List.of("b1"), List.of(), List.of("b2")), List.of("n1", "b3")));
    }

    @Test
    void aBoardWithoutDaysHasNone() {
        assertThat(days("[\"b1\", \"b2\"]")).isEqualTo(new UssDays(List.of(), List.of("b1", "b2", "b3")));
    }

    @Test
    void whatStandsTwiceCountsOnceAndWhatLeadsNowhereNot() {
        assertThat(days("[[\"b1\", \"b1\", \"gone\"], [\"b2\", \"b1\", \"b3\"]]"))
                .isEqualTo(new UssDays(List.of(List.of("b1"), List.of("b2", "b3")), List.of()));
    }

    @Test
    void aPlanBecomesAScenarioAndComesBack() {
        UssSchedule schedule = UssReaderTest.read(Noodles.DOCUMENTS).schedule();
        var plan = new UssDays(List.of(List.of("b3", "b1"), List.of(), List.of("b2")), List.of("n1"));

        UssSchedule planned = schedule.with(UssStripboard.of("p2", "Ours", "k1", plan));

        assertThat(planned.boardNames()).containsExactly("First", "Ours");
        assertThat(planned.board("Ours")).contains(plan);
        assertThat(planned.board("First")).isEqualTo(schedule.board("First"));
        assertThat(planned.board("Theirs")).isEmpty();
    }

    @Test
    void aScenarioOfTheSameNameIsReplaced() {
        UssSchedule schedule = UssReaderTest.read(Noodles.DOCUMENTS).schedule();
        var plan = new UssDays(List.of(List.of("b1")), List.of("b2", "b3", "n1"));

        UssSchedule planned = schedule.with(UssStripboard.of("p2", "First", null, plan));

        assertThat(planned.boardNames()).containsExactly("First");
        assertThat(planned.board("First")).contains(plan);
        assertThat(planned.calendarOf(planned.stripboards().getFirst())).isEmpty();
    }

    @Test
    void datesLeaveOutWeekdaysOffAndHolidays() {
        UssSchedule schedule = UssReaderTest.read(Noodles.DOCUMENTS).schedule();
        UssCalendar calendar =
                schedule.calendarOf(schedule.stripboards().getFirst()).orElseThrow();

        // The seventh of March 2026 is a Saturday, the ninth a holiday.
        assertThat(calendar.dates(3))
                .containsExactly(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
    }

    @Test
    void aCalendarOfNothingButDaysOffEnds() {
        UssSchedule schedule = UssReaderTest.read(
                        Noodles.DOCUMENTS.replace("\"daysOff\": [0]", "\"daysOff\": [0, 1, 2, 3, 4, 5, 6]"))
                .schedule();

        assertThat(schedule.calendars().getFirst().dates(5)).isEmpty();
    }

    @Test
    void somebodyIsOffOnWeekdaysAndOnDates() {
        var cast = UssReaderTest.read(Noodles.DOCUMENTS).schedule().elementsOf(Ucid.CAST_MEMBERS);
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(Noodles.of(cast, "zhou").isOff(monday)).isTrue();
        assertThat(Noodles.of(cast, "zhou").isOff(monday.plusDays(1))).isFalse();
        assertThat(Noodles.of(cast, "lan").isOff(monday)).isFalse();
        assertThat(Noodles.of(cast, "lan").isOff(monday.plusDays(1))).isTrue();
    }
}
