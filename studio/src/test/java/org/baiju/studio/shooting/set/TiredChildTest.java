package org.baiju.studio.shooting.set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.hours.HoursRule;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardChange;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A child of six plays in two series at once; it may be six hours on a set and rests twelve. */
@StudioTest
class TiredChildTest {
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：朵朵
            △朵朵擦桌子。
            """;

    private static final UUID NO_ID = new UUID(0, 0);

    @Autowired
    private People accounts;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private OnSet set;

    @Autowired
    private DailyReports reports;

    @Autowired
    private Casting casting;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Consents consents;

    @Autowired
    private StudioClock zone;

    @Autowired
    private SetStore store;

    @Autowired
    private OtherDays otherDays;

    private SignedIn owner;
    private Series series;
    private LocalDate date;
    private UUID child;

    @BeforeEach
    void aChildOfASeries() {
        owner = accounts.owner();
        date = zone.today().minusDays(7);
        var details = new Person.Details(
                "演朵朵", "", "", date.minusYears(6).minusDays(30), 0, null, null, 0, 0, "", List.of(), List.of());
        child = register.add(owner, details).id();
        series = open("巷口", date);
    }

    @Test
    void whoWasReleasedLateMayNotBeginEarlyTheNextMorning() {
        releasedAtElevenTheNightBefore(series);

        assertThat(clockAt("07:00").state()).isEqualTo(ChildClock.State.RESTING);
        assertThat(clockAt("07:00").restsUntil()).isEqualTo(date.atTime(11, 0));
        assertThat(send(shot("07:00"))).isEqualTo(resting("1-1", "11:00"));
        assertThat(clockAt("11:00").state()).isEqualTo(ChildClock.State.NOT_IN);
    }

    @Test
    void restCountsFromTheReleaseOfAnotherSeries() {
        Series other = open("江滩", date.plusDays(30));
        releasedAtElevenTheNightBefore(other);

        assertThat(clockAt("10:59").restsUntil()).isEqualTo(date.atTime(11, 0));
    }

    @Test
    void nobodyTapsAChildInWhoseRestIsNotOver() {
        releasedAtElevenTheNightBefore(series);
        OnSet thatMorning = setAt("07:00");

        Tap early = in("07:00");
        assertThat(thatMorning.record(owner, series, date, early.at(), List.of(early)))
                .containsExactly(
                        new TapResult.Refused(early.id(), TapResult.Reason.CHILD_RESTING, List.of("演朵朵", "", "11:00")));
        assertThat(set.facts(series.id(), date).all()).isEmpty();
        assertThat(setAt("11:00").record(owner, series, date, at("11:00"), List.of(in("11:00"))))
                .first()
                .isInstanceOf(TapResult.Recorded.class);
    }

    @Test
    void thatAChildCameTooEarlyIsKeptWhenItIsToldLateAndStopsItsScenesUntilItComesAgain() {
        releasedAtElevenTheNightBefore(series);

        assertThat(send(in("07:00"))).isInstanceOf(TapResult.Recorded.class);
        assertThat(send(shot("07:30"))).isEqualTo(resting("1-1", "11:00"));
        assertThat(send(shot("11:30"))).isEqualTo(resting("1-1", "11:00"));
        assertThat(send(out("11:31"))).isInstanceOf(TapResult.Recorded.class);
        assertThat(send(in("11:32"))).isInstanceOf(TapResult.Recorded.class);
        assertThat(send(shot("11:40"))).isInstanceOf(TapResult.Recorded.class);
        assertThat(send(out("11:50"))).isInstanceOf(TapResult.Recorded.class);
        assertThat(reports.report(series.id(), date).breached())
                .extracting(DailyReport.Breached::rule)
                .contains(HoursRule.CHILD_REST.id());
    }

    @Test
    void theDayBeganWhereTheChildCameFirst() {
        Series other = open("江滩", date.plusDays(30));
        tell(other, date, in("08:00"), out("12:00"));
        assertThat(send(in("13:00"))).isInstanceOf(TapResult.Recorded.class);

        assertThat(clockAt("13:15").until()).isEqualTo(date.atTime(14, 0));
        assertThat(clockAt("13:40").state()).isEqualTo(ChildClock.State.SOON);
        assertThat(send(shot("14:01")))
                .isInstanceOfSatisfying(
                        TapResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TapResult.Reason.CHILD_OVER));
    }

    @Test
    void whereNobodyTapsThePlanOfTheOtherSeriesCounts() {
        Series other = open("江滩", date);
        putOnItsDay(other);
        assertThat(send(in("13:00"))).isInstanceOf(TapResult.Recorded.class);
        LocalDateTime called = shooting.find(other.id()).orElseThrow().judgement().timetables().stream()
                .flatMap(table -> table.people().stream())
                .filter(presence -> presence.performer().id().equals(child.toString()))
                .map(presence -> presence.call())
                .findFirst()
                .orElseThrow();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clockAt("13:00").until()).isEqualTo(called.plusHours(6)));
        tell(other, date, Tap.of(UUID.randomUUID(), TapKind.CALL, moment(date.atTime(8, 0))));
        assertThat(clockAt("13:00").until()).isEqualTo(date.atTime(19, 0));
    }

    private Series open(String title, LocalDate start) {
        var brought = (Brought.Accepted) writing.bring(owner, title + ".txt", SCRIPT.getBytes(UTF_8));
        Series opened = writing.open(owner, brought.intake(), new Writing.Opening(title, start, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(opened.id()).isPresent());
        casting.cast(owner, opened, casting.version(opened.id()), "朵朵", child);
        var days = new DateSpan(date.minusDays(1), date);
        consents.give(owner, opened, child, new Consents.Paper("赵大江", days, "a.pdf", "%PDF-".getBytes(UTF_8)));
        return opened;
    }

    /** The scene of a child that was cast before its consent came lies in the boneyard. */
    private void putOnItsDay(Series of) {
        Board board = shooting.find(of.id()).orElseThrow();
        var day = DayKey.of(date);
        var changes = new ArrayList<BoardChange>();
        if (board.plan().findDay(day).isEmpty()) {
            changes.add(new BoardChange.AddDay(day));
        }
        changes.add(new BoardChange.MoveTo(List.of("1-1"), day, 0));
        assertThat(shooting.changePublished(owner, of, board.head().id(), changes, board.version()))
                .isInstanceOf(Change.Done.class);
    }

    private void releasedAtElevenTheNightBefore(Series of) {
        LocalDate before = date.minusDays(1);
        tell(
                of,
                before,
                Tap.of(UUID.randomUUID(), TapKind.IN, moment(before.atTime(18, 0)))
                        .ofPerson(child),
                Tap.of(UUID.randomUUID(), TapKind.OUT, moment(before.atTime(23, 0)))
                        .ofPerson(child));
    }

    private void tell(Series of, LocalDate day, Tap... taps) {
        assertThat(set.record(owner, of, day, Instant.now(), List.of(taps)))
                .allMatch(result -> result instanceof TapResult.Recorded);
    }

    private TapResult send(Tap tap) {
        TapResult result =
                set.record(owner, series, date, Instant.now(), List.of(tap)).getFirst();
        return result instanceof TapResult.Refused(var _, var reason, var values)
                ? new TapResult.Refused(NO_ID, reason, values)
                : result;
    }

    private static TapResult.Refused resting(String scene, String until) {
        return new TapResult.Refused(NO_ID, TapResult.Reason.CHILD_RESTING, List.of("演朵朵", scene, until));
    }

    /** The set as it judges at a time of the day. */
    private OnSet setAt(String time) {
        var then = Clock.fixed(moment(date.atTime(LocalTime.parse(time))), zone.zone());
        return new OnSet(store, shooting, casting, otherDays, zone, then);
    }

    private Tap in(String time) {
        return Tap.of(UUID.randomUUID(), TapKind.IN, at(time)).ofPerson(child);
    }

    private Tap out(String time) {
        return Tap.of(UUID.randomUUID(), TapKind.OUT, at(time)).ofPerson(child);
    }

    private Tap shot(String time) {
        return Tap.of(UUID.randomUUID(), TapKind.SHOT, at(time)).ofScene("1-1");
    }

    private Instant at(String time) {
        return moment(date.atTime(LocalTime.parse(time)));
    }

    private Instant moment(LocalDateTime wall) {
        return wall.atZone(zone.zone()).toInstant();
    }

    private ChildClock clockAt(String time) {
        LocalDateTime now = date.atTime(LocalTime.parse(time));
        return set.course(series.id(), date)
                .watch
                .clocks(set.facts(series.id(), date), List.of("朵朵"), now)
                .getFirst();
    }
}
