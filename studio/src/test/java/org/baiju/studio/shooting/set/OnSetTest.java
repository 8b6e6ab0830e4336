package org.baiju.studio.shooting.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.shootplan.DateSpan;
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
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.set.DayFacts.SceneState;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StudioTest
class OnSetTest {
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、朵朵
            △周桂香把面下进锅里。

            1-2 日 内 面馆
            人物：周桂香
            △灶火熄了。

            1-3 日 内 面馆
            人物：朵朵
            △朵朵擦桌子。
            """;

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
    private StudioClock clock;

    private SignedIn owner;
    private Series series;
    private LocalDate date;
    private ZoneId zone;
    private UUID child;
    private UUID grown;

    /** A day of the week before, so that all of it has happened; a six-year-old plays, who may be six hours on set. */
    @BeforeEach
    void aShootingDayWithAChild() {
        owner = accounts.owner();
        zone = clock.zone();
        date = clock.today().minusDays(7);
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(StandardCharsets.UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", date, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        child = play("朵朵", date.minusYears(6).minusDays(30));
        grown = play("周桂香", null);
        var paper = new Consents.Paper("赵大江", DateSpan.on(date), "a.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8));
        assertThat(consents.give(owner, series, child, paper)).isInstanceOf(Consents.Outcome.Done.class);
    }

    @Test
    void aSceneIsMarkedWithItsTakes() {
        record(
                tap(TapKind.TAKE, "09:10").ofScene("1-2").withNumber(1),
                tap(TapKind.SHOT, "09:20").ofScene("1-2"));

        DayFacts facts = day().facts();
        assertThat(facts.stateOf("1-2")).isEqualTo(SceneState.SHOT);
        assertThat(facts.takesOf("1-2")).hasSize(1);
        assertThat(facts.firstShot()).contains(date.atTime(9, 10));
        assertThat(set.shotStrips(series.id())).containsExactly("1-2");
    }

    @Test
    void fiftyPhonesThatSendTheSameBatchAtOnceRecordItOnce() throws Exception {
        Tap[] batch = {
            tap(TapKind.IN, "08:00").ofPerson(grown),
            tap(TapKind.SHOT, "09:00").ofScene("1-2"),
            tap(TapKind.DELAY, "09:30").withNumber(15)
        };
        var recorded = new ArrayList<TapResult>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<TapResult>>> sends = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sends.add(() -> send(batch));
            }
            for (var sent : threads.invokeAll(sends)) {
                recorded.addAll(sent.get());
            }
        }

        assertThat(recorded).hasSize(150).noneMatch(result -> result instanceof TapResult.Refused);
        assertThat(recorded)
                .filteredOn(result -> result instanceof TapResult.Recorded)
                .hasSize(3);
        assertThat(day().facts().all()).hasSize(3);
    }

    @Test
    void whatComesLateStandsWhereItHappened() {
        record(tap(TapKind.PARTIAL, "11:00").ofScene("1-2"));
        record(tap(TapKind.OUT, "18:00").ofPerson(grown));
        record(
                tap(TapKind.SHOT, "10:00").ofScene("1-2"),
                tap(TapKind.IN, "07:30").ofPerson(grown));

        assertThat(day().facts().stateOf("1-2")).isEqualTo(SceneState.PARTIAL);
        assertThat(day().facts().staysOf(grown)).containsExactly(new Stay(date.atTime(7, 30), date.atTime(18, 0)));
    }

    @Test
    void aCorrectionNamesWhatItReversesAndNothingIsLost() {
        Tap wrong = tap(TapKind.SHOT, "09:00").ofScene("1-2");
        record(wrong);
        record(tap(TapKind.REVERSE, "09:01").reversing(wrong.id()));

        assertThat(day().facts().stateOf("1-2")).isEqualTo(SceneState.OPEN);
        assertThat(day().facts().all()).hasSize(2);
        assertThat(refusal(tap(TapKind.REVERSE, "09:02").reversing(wrong.id())))
                .isEqualTo(TapResult.Reason.NOTHING_TO_REVERSE);
    }

    @Test
    void oneRefusedTapKeepsNoOtherBack() {
        List<TapResult> results = send(
                tap(TapKind.SHOT, "09:00").ofScene("9-9"),
                tap(TapKind.SHOT, "09:05").ofScene("1-2"),
                tap(TapKind.INCIDENT, "09:06"),
                tap(TapKind.IN, "09:07").ofPerson(UUID.randomUUID()),
                new Tap(
                        UUID.randomUUID(),
                        TapKind.WRAP,
                        at("09:00").plus(Duration.ofDays(3)),
                        null,
                        null,
                        null,
                        null,
                        false,
                        "",
                        null));

        assertThat(results.stream().map(OnSetTest::reasonOf))
                .containsExactly(
                        TapResult.Reason.NO_SUCH_SCENE,
                        null,
                        TapResult.Reason.INCOMPLETE,
                        TapResult.Reason.NO_SUCH_PERSON,
                        TapResult.Reason.OTHER_DAY);
    }

    @Test
    void aSceneThatNoPlanKnowsIsAddedAndMarked() {
        record(
                tap(TapKind.ADDED, "09:00").ofScene("1-2A").withNote("空镜"),
                tap(TapKind.SHOT, "09:05").ofScene("1-2A"));

        assertThat(day().scenes()).extracting(Schedule.Planned::key).contains("1-2A");
        assertThat(day().facts().stateOf("1-2A")).isEqualTo(SceneState.SHOT);
    }

    @Test
    void aSceneWithAChildWhoNobodyTappedInIsRefused() {
        assertThat(refusal(tap(TapKind.SHOT, "09:00").ofScene("1-1"))).isEqualTo(TapResult.Reason.CHILD_NOT_IN);
    }

    @Test
    void aChildWithoutConsentMakesItsScenesRefused() {
        var given = consents.list(series.id(), child).getFirst();
        consents.withdraw(owner, series, given.id());
        record(tap(TapKind.IN, "09:00").ofPerson(child));

        assertThat(refusal(tap(TapKind.SHOT, "09:30").ofScene("1-1")))
                .isEqualTo(TapResult.Reason.CHILD_WITHOUT_CONSENT);
    }

    @Test
    void theLastMinuteOfAChildIsLawfulAndTheNextSecondIsNot() {
        record(tap(TapKind.IN, "09:00").ofPerson(child));
        LocalTime end = LocalTime.of(15, 0);
        assertThat(clockAt("09:30").until()).isEqualTo(date.atTime(end));

        assertThat(send(tapAt(TapKind.TAKE, date.atTime(end).atZone(zone).toInstant())
                        .ofScene("1-1")
                        .withNumber(1)))
                .first()
                .isInstanceOf(TapResult.Recorded.class);
        assertThat(refusal(tapAt(
                                TapKind.SHOT,
                                date.atTime(end).plusSeconds(1).atZone(zone).toInstant())
                        .ofScene("1-1")))
                .isEqualTo(TapResult.Reason.CHILD_OVER);
        assertThat(send(tap(TapKind.SHOT, "15:01").ofScene("1-2"))).first().isInstanceOf(TapResult.Recorded.class);
    }

    @Test
    void theClockWarnsHalfAnHourBeforeTheEnd() {
        record(tap(TapKind.IN, "09:00").ofPerson(child));

        assertThat(clockAt("14:29").state()).isEqualTo(ChildClock.State.OK);
        assertThat(clockAt("14:30").state()).isEqualTo(ChildClock.State.SOON);
        assertThat(clockAt("15:00").state()).isEqualTo(ChildClock.State.SOON);
        assertThat(clockAt("15:00").minutesLeft()).isZero();
        assertThat(clockAt("15:01").state()).isEqualTo(ChildClock.State.OVER);
    }

    @Test
    void onceTheChildIsOutItsScenesCanBeMarkedAgain() {
        record(tap(TapKind.IN, "09:00").ofPerson(child));
        assertThat(refusal(tap(TapKind.SHOT, "15:10").ofScene("1-1"))).isEqualTo(TapResult.Reason.CHILD_OVER);
        record(tap(TapKind.OUT, "15:20").ofPerson(child));

        record(tap(TapKind.SHOT, "15:21").ofScene("1-1"));
        assertThat(day().facts().staysOf(child)).containsExactly(new Stay(date.atTime(9, 0), date.atTime(15, 20)));
    }

    @Test
    void aChildThatComesBackGetsNoNewDay() {
        record(
                tap(TapKind.IN, "09:00").ofPerson(child),
                tap(TapKind.OUT, "11:00").ofPerson(child),
                tap(TapKind.IN, "14:00").ofPerson(child));

        assertThat(refusal(tap(TapKind.SHOT, "15:30").ofScene("1-1"))).isEqualTo(TapResult.Reason.CHILD_OVER);
    }

    @Test
    void aTapIsJudgedByWhenItHappenedHoweverLateItComes() {
        record(tap(TapKind.IN, "09:00").ofPerson(child));
        record(tap(TapKind.OUT, "16:30").ofPerson(child));

        assertThat(refusal(tap(TapKind.SHOT, "15:30").ofScene("1-1"))).isEqualTo(TapResult.Reason.CHILD_OVER);
        record(tap(TapKind.SHOT, "10:00").ofScene("1-1"));
    }

    @Test
    void aChildThatStaysTooLongIsAnIncidentOfTheReportByItself() {
        record(
                tap(TapKind.IN, "09:00").ofPerson(child),
                tap(TapKind.OUT, "15:01").ofPerson(child));

        assertThat(reports.report(series.id(), date).breached())
                .extracting(DailyReport.Breached::person, DailyReport.Breached::rule)
                .contains(tuple("演朵朵", HoursRule.CHILD_ON_SET.id()));
    }

    @Test
    void aChildThatLeavesInItsLastMinuteIsNoIncident() {
        record(
                tap(TapKind.IN, "09:00").ofPerson(child),
                tap(TapKind.OUT, "15:00").ofPerson(child));

        assertThat(reports.report(series.id(), date).breached()).isEmpty();
    }

    @Test
    void thatAChildsTimesWereCorrectedIsTold() {
        Tap in = tap(TapKind.IN, "09:00").ofPerson(child);
        record(
                in,
                tap(TapKind.REVERSE, "09:01").reversing(in.id()),
                tap(TapKind.IN, "09:30").ofPerson(child));

        assertThat(reports.report(series.id(), date).corrections()).isEqualTo(1);
        assertThat(clockAt("10:00").until()).isEqualTo(date.atTime(15, 30));
    }

    @Test
    void aPhoneWhoseClockIsSlowCannotStretchTheDay() {
        Instant now = Instant.now();
        Tap tap = tapAt(TapKind.WRAP, now.minus(Duration.ofHours(3)));

        set.record(owner, series, clock.today(), now.minus(Duration.ofHours(3)), List.of(tap));

        Fact fact = set.facts(series.id(), clock.today()).all().getFirst();
        assertThat(fact.happenedAt()).isBetween(now.truncatedTo(ChronoUnit.MILLIS), Instant.now());
        assertThat(fact.tap().at()).isCloseTo(tap.at(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void whatWasNotShotGoesIntoTheBoneyardOnce() {
        record(tap(TapKind.SHOT, "09:05").ofScene("1-2"));
        LocalDate planned = shooting.find(series.id())
                .orElseThrow()
                .plan()
                .findDayOf("1-2")
                .orElseThrow()
                .date();
        List<String> open = set.notShot(series.id(), planned);

        assertThat(open).doesNotContain("1-2");
        if (!open.isEmpty()) {
            assertThat(set.parkNotShot(owner, series, planned)).containsInstanceOf(Change.Done.class);
        }
        assertThat(set.parkNotShot(owner, series, planned)).isEmpty();
        assertThat(shooting.find(series.id()).orElseThrow().plan().findDayOf("1-2"))
                .isPresent();
    }

    private UUID play(String role, @Nullable LocalDate birthDate) {
        var plain = Person.Details.of("演" + role, "");
        var details =
                new Person.Details(plain.name(), "", "", birthDate, 0, null, null, 0, 0, "", List.of(), List.of());
        UUID id = register.add(owner, details).id();
        casting.cast(owner, series, casting.version(series.id()), role, id);
        return id;
    }

    private Tap tap(TapKind kind, String time) {
        return tapAt(kind, at(time));
    }

    private static Tap tapAt(TapKind kind, Instant at) {
        return Tap.of(UUID.randomUUID(), kind, at);
    }

    private Instant at(String time) {
        return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private List<TapResult> send(Tap... taps) {
        return set.record(owner, series, date, Instant.now(), List.of(taps));
    }

    private void record(Tap... taps) {
        assertThat(send(taps)).allMatch(result -> result instanceof TapResult.Recorded);
    }

    private TapResult.@Nullable Reason refusal(Tap tap) {
        return reasonOf(send(tap).getFirst());
    }

    private static TapResult.@Nullable Reason reasonOf(TapResult result) {
        return result instanceof TapResult.Refused refused ? refused.reason() : null;
    }

    private SetDay day() {
        return set.day(series.id(), date);
    }

    private ChildClock clockAt(String time) {
        OnSet.Course course = set.course(series.id(), date);
        return course.watch
                .clocks(set.facts(series.id(), date), List.of("朵朵"), date.atTime(LocalTime.parse(time)))
                .getFirst();
    }
}
