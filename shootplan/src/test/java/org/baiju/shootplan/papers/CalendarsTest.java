package org.baiju.shootplan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baiju.shootplan.Shop.date;
import static org.baiju.shootplan.Shop.day;
import static org.baiju.shootplan.Shop.plan;
import static org.baiju.shootplan.Shop.shoot;
import static org.baiju.shootplan.Shop.strip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.clock.Timetable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private static final int[] CHARACTERS = {0x61, 0x20, 0x9762, 0xE9, 0x1F35C};
    private static final Plan PLAN = plan(
            day(1, strip("1", "面馆", 30, "江川"), strip("2", "轮渡", 40, "豆豆"), strip("3", "面馆", 20, "江川")),
            day(2),
            day(3, strip("4", "轮渡", 30, "江川")));
    private static final List<Timetable> DAYS = PlanCheck.judge(shoot(), PLAN).timetables();

    @Test
    void aPerformerIsNeededFromCallToWrapAtTheirOwnPlaces() {
        List<Appointment> calendar = Appointment.ofPerformer(DAYS, "江川");

        assertThat(calendar).hasSize(2);
        assertThat(calendar.getFirst().from()).isEqualTo(date(1).atTime(6, 30));
        assertThat(calendar.getFirst().to()).isEqualTo(date(1).atTime(9, 30));
        assertThat(calendar.getFirst().places())
                .extracting(place -> place.name())
                .containsExactly("面馆");
        assertThat(calendar.getFirst().strips())
                .extracting(strip -> strip.key())
                .containsExactly("1", "3");
    }

    @Test
    void aPlaceHasOneAppointmentForEachStay() {
        assertThat(Appointment.ofPlace(DAYS, "面馆"))
                .extracting(Appointment::from)
                .containsExactly(date(1).atTime(7, 0), date(1).atTime(9, 10));
        assertThat(Appointment.ofPlace(DAYS, "轮渡")).hasSize(2);
    }

    @Test
    void aUnitHasOneAppointmentForEachDayWithScenes() {
        assertThat(Appointment.ofUnit(DAYS, 1)).extracting(Appointment::day).hasSize(2);
        assertThat(Appointment.ofUnit(DAYS, 2)).isEmpty();
    }

    @Test
    void anEventStandsAsTheStandardWantsIt() {
        String file = CalendarFile.of("江川", List.of(event("面馆, 后厨; 一\\二\n三", ZoneId.of("Asia/Shanghai"), false)));

        assertThat(file.lines())
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "UID:s1-p1-2026-12-01",
                        "SEQUENCE:3",
                        "DTSTAMP:20261130T100000Z",
                        "DTSTART:20261130T223000Z",
                        "DTEND:20261201T013000Z",
                        "SUMMARY:面馆\\, 后厨\\; 一\\\\二\\n三",
                        "STATUS:CONFIRMED")
                .endsWith("END:VEVENT", "END:VCALENDAR");
    }

    @Test
    void withoutAZoneTimesFloatAndWhatIsCancelledSaysSo() {
        assertThat(CalendarFile.of("江川", List.of(event("面馆", null, true))).lines())
                .contains("DTSTART:20261201T063000", "STATUS:CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void foldedLinesAreShortAndUnfoldToWhatWasWritten(long seed) {
        var random = new Random(seed);
        var summary = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            summary.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        String file = CalendarFile.of("x", List.of(event(summary.toString(), null, false)));

        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + summary);
    }

    @Test
    void aCalendarHasALimit() {
        var many = Collections.nCopies(CalendarFile.EVENTS_MAX + 1, event("面馆", null, false));

        assertThatThrownBy(() -> CalendarFile.of("x", many)).hasMessageContaining("at most 2000 events, not 2001");
    }

    private static CalendarEvent event(String summary, @Nullable ZoneId zone, boolean isCancelled) {
        return new CalendarEvent(
                "s1-p1-2026-12-01",
                3,
                Instant.parse("2026-11-30T10:00:00Z"),
                LocalDateTime.of(2026, 12, 1, 6, 30),
                LocalDateTime.of(2026, 12, 1, 9, 30),
                zone,
                summary,
                "",
                "",
                isCancelled);
    }
}
