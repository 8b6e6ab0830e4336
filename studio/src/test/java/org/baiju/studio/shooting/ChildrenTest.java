package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.rework.ReworkAsk;
import org.baiju.studio.shooting.rework.ReworkAsk.What;
import org.baiju.studio.shooting.rework.Reworks;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A series of eighty episodes with a six-year-old lead, shot in eight days: whatever is done to it, by whomever, at
 * whichever moment, no plan stands that breaks a rule that protects the child.
 */
@StudioTest
class ChildrenTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final LocalDate SIX_YEARS_OLD = LocalDate.of(2020, 5, 1);
    private static final byte[] PAPER = "%PDF-1.7 同意".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private People accounts;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Reworks reworks;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Casting casting;

    @Autowired
    private Consents consents;

    @Autowired
    private ProductionNotes notes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;
    private Person child;

    @BeforeEach
    void aSeriesWithASixYearOldLead() {
        owner = accounts.owner();
        series = open("巷口");
        child = register.add(owner, details(SIX_YEARS_OLD, 20, null));
        casting.cast(owner, series, casting.version(series.id()), "豆豆", child.id());
        consent(series, START, START.plusDays(60));
        plan(PlanRequest.startingOn(START).withDays(8).withSearch(1, 3_000));
    }

    @Test
    void theFirstPlanKeepsEveryRuleAndLosesNoScene() {
        assertLawful();
        assertThat(board().plan().strips()).hasSize(160);
        assertThat(board().plan().boneyard()).hasSizeLessThan(8);
    }

    @Test
    void noDragOfAnyKindMakesTheChildsDayUnlawful() {
        List<Strip> childs = board().plan()
                .strips()
                .filter(strip -> strip.cast().contains("豆豆"))
                .toList();
        int refused = 0;
        for (ShootingDay day : board().plan().days()) {
            for (int count : new int[] {1, 2, 3, 5, 8, 13, 21, 34}) {
                List<String> keys = childs.stream().limit(count).map(Strip::key).toList();
                Change change = change(new BoardChange.MoveTo(keys, day.key(), 0));
                refused += change instanceof Change.Refused ? 1 : 0;
                assertLawful();
            }
        }
        assertThat(refused).isGreaterThan(8);
    }

    @Test
    void noCallOfTheDayMakesItUnlawful() {
        DayKey day = board().plan().days().getFirst().key();
        int refused = 0;
        for (int minute = 0; minute < 24 * 60; minute += 60) {
            Change change = change(new BoardChange.CallAt(day, LocalTime.ofSecondOfDay(minute * 60L)));
            refused += change instanceof Change.Refused ? 1 : 0;
            assertLawful();
        }
        assertThat(refused).isBetween(4, 23);
    }

    @Test
    void noBannerPushesTheChildBeyondItsHours() {
        for (ShootingDay day : board().plan().days()) {
            for (int minutes : new int[] {30, 90, 180, 360, 720}) {
                var banner = new Banner("b-" + day.key() + "-" + minutes, "布光", Duration.ofMinutes(minutes));
                change(new BoardChange.Announce(day.key(), day.items().size() / 2, banner));
                assertLawful();
            }
        }
    }

    @Test
    void aLaterBirthDateTakesWhatIsNoLongerAllowedOffThePlan() {
        int before = board().plan().boneyard().size();

        person(details(LocalDate.of(2022, 11, 1), 20, null));

        assertLawful();
        assertThat(board().plan().boneyard()).hasSizeGreaterThan(before);
        assertThat(board().plan().strips()).hasSize(160);
    }

    @Test
    void whoLooksAtTheBoardHearsOfFactsThatChangeNothingOnIt() {
        int before = board().version();

        person(details(SIX_YEARS_OLD, 21, null));

        assertThat(board().version()).isGreaterThan(before);
    }

    @Test
    void aConsentThatIsWithdrawnTakesTheChildOffThePlan() {
        var consent = consents.list(series.id()).getFirst();

        assertThat(consents.withdraw(owner, series, consent.id())).isTrue();

        assertLawful();
        assertThat(board().plan().days())
                .allSatisfy(day ->
                        assertThat(day.strips()).noneMatch(strip -> strip.cast().contains("豆豆")));
    }

    @Test
    void aConsentThatEndsWithinTheShootCallsTheChildOnNoLaterDate() {
        LocalDate last = START.plusDays(3);
        consents.withdraw(owner, series, consents.list(series.id()).getFirst().id());
        consent(series, START, last);
        plan(PlanRequest.startingOn(START).withDays(8).withSearch(1, 2_000));

        assertLawful();
        List<ShootingDay> days = board().plan().days();
        assertThat(days)
                .anySatisfy(day ->
                        assertThat(day.strips()).anyMatch(strip -> strip.cast().contains("豆豆")));
        assertThat(days.stream().filter(day -> day.date().isAfter(last)))
                .allSatisfy(day ->
                        assertThat(day.strips()).noneMatch(strip -> strip.cast().contains("豆豆")));
        Strip parked = board().plan().boneyard().stream()
                .filter(strip -> strip.cast().contains("豆豆"))
                .findFirst()
                .orElseThrow();
        DayKey tooLate = DayKey.of(last.plusDays(20));
        assertThat(change(new BoardChange.AddDay(tooLate))).isInstanceOf(Change.Done.class);
        assertThat(change(new BoardChange.MoveTo(List.of(parked.key()), tooLate, 0)))
                .isInstanceOf(Change.Refused.class);
        assertThat(change(new BoardChange.MoveTo(List.of("1-2"), tooLate, 0))).isInstanceOf(Change.Done.class);
        assertLawful();
    }

    @Test
    void aLongerWayToTheSetShortensTheDay() {
        for (int minutes : new int[] {30, 60, 90, 120, 170}) {
            person(details(SIX_YEARS_OLD, minutes, null));
            assertLawful();
        }
        assertThat(board().plan().strips()).hasSize(160);
    }

    @Test
    void scenesThatTakeLongerThanWasThoughtLeaveThePlanWhereTheChildWouldWorkTooLong() {
        int before = board().plan().boneyard().size();
        var keys = new HashMap<String, Integer>();
        board().plan().strips().filter(strip -> strip.cast().contains("豆豆")).forEach(strip -> keys.put(strip.key(), 0));
        var longer = new StripNote(50, null, Set.of(), false, "", null, Set.of());

        assertThat(notes.save(owner, series, keys, Set.of(StripNote.Part.MINUTES), longer))
                .isInstanceOf(ProductionNotes.Saved.Done.class);

        assertLawful();
        assertThat(board().plan().boneyard()).hasSizeGreaterThan(before);
        assertThat(board().plan().strips()).hasSize(160);
    }

    @Test
    void aTagThatBarsChildrenTakesTheSceneOffThePlan() {
        String key = board().plan().days().getFirst().strips().stream()
                .filter(strip -> strip.cast().contains("豆豆"))
                .findFirst()
                .orElseThrow()
                .key();
        var violent = new StripNote(null, null, Set.of("violence"), false, "", null, Set.of());

        notes.save(owner, series, Map.of(key, 0), Set.of(StripNote.Part.TAGS), violent);

        assertLawful();
        assertThat(board().plan().boneyard()).extracting(Strip::key).contains(key);
    }

    @Test
    void theSameChildInTwoSeriesIsTiredForBoth() {
        Series other = open("江滩");
        casting.cast(owner, other, casting.version(other.id()), "豆豆", child.id());
        consent(other, START, START.plusDays(60));
        int version = shooting.find(other.id()).map(Board::version).orElse(0);
        shooting.plan(owner, other, PlanRequest.startingOn(START).withDays(8).withSearch(1, 2_000), null, version);

        assertLawful();
        Board theirs = shooting.find(other.id()).orElseThrow();
        assertThat(theirs.judgement().forbidden()).isEmpty();
        assertThat(theirs.shoot().elsewhere())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.circumstances().travelBack())
                        .as("the way home is no rest")
                        .isEqualTo(20));
    }

    @Test
    void manyHandsAtOnceNeverLeaveAnUnlawfulPlan() throws Exception {
        // No more at once than there are connections: whoever waits too long for one is told so, and changes nothing.
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> deeds = new ArrayList<>();
            for (int seed = 0; seed < 60; seed++) {
                deeds.add(deed(new Random(seed)));
            }
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).as("the plan was lawful").isTrue();
            }
        }
        assertLawful();
        assertThat(board().plan().strips()).hasSize(160);
    }

    @Test
    void whateverComesUpAndIsTakenOverInPartOrWholeTheChildIsSafe() {
        for (What what : List.of(What.LOST, What.PERFORMER, What.SLOW)) {
            ShootingDay day = board().plan().days().stream()
                    .filter(one -> one.strips().size() > 6)
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            String subject = what == What.PERFORMER ? child.id().toString() : "";
            List<String> left = what == What.SLOW
                    ? day.strips().stream().map(Strip::key).limit(6).toList()
                    : List.of();
            var ask = new ReworkAsk(what, day.date(), day.date(), subject, left, false, null, 3);
            UUID id = reworks.ask(owner, series, ask).orElseThrow();

            for (Reworks.Offer offer : result(id).offers()) {
                assertThat(offer.judgement().forbidden()).isEmpty();
                List<String> some =
                        offer.moves().stream().limit(2).map(Moved::strip).toList();
                reworks.take(owner, series, id, new Reworks.Taking(offer.kind(), some, false));
                assertLawful();
            }
            UUID again = reworks.ask(owner, series, ask).orElseThrow();
            result(again).offers().forEach(offer -> {
                reworks.take(owner, series, again, new Reworks.Taking(offer.kind(), null, false));
                assertLawful();
            });
        }
        assertThat(board().plan().strips()).hasSize(160);
    }

    private Reworks.Result result(UUID id) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> Optional.ofNullable(
                                reworks.find(series.id(), id).orElseThrow().result()),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aScenarioIsAsLawfulAsThePlan() {
        BoardId active = board().head().id();
        scenarios.copy(owner, series, active, "少一天");
        person(details(LocalDate.of(2022, 11, 1), 20, null));

        for (var head : shooting.list(series.id())) {
            assertThat(shooting.find(series.id(), head.id())
                            .orElseThrow()
                            .judgement()
                            .forbidden())
                    .isEmpty();
        }
    }

    @Test
    void aScenarioIsNotShotOnceAnotherSeriesHasCalledTheChild() {
        BoardId before = board().head().id();
        var copied = (Scenarios.Outcome.Done) scenarios.copy(owner, series, before, "照旧");
        List<String> childs = board().plan()
                .strips()
                .filter(strip -> strip.cast().contains("豆豆"))
                .map(Strip::key)
                .toList();
        assertThat(change(new BoardChange.Park(childs))).isInstanceOf(Change.Done.class);
        Series other = open("江滩");
        casting.cast(owner, other, casting.version(other.id()), "豆豆", child.id());
        consent(other, START, START.plusDays(60));
        int version = shooting.find(other.id()).map(Board::version).orElse(0);
        shooting.plan(owner, other, PlanRequest.startingOn(START).withDays(8).withSearch(1, 2_000), null, version);

        assertThat(scenarios.activate(owner, series, copied.head().id(), false))
                .isInstanceOf(Scenarios.Outcome.Held.class);

        assertThat(board().head().id()).isEqualTo(before);
        assertLawful();
        assertThat(shooting.find(other.id()).orElseThrow().judgement().forbidden())
                .isEmpty();
    }

    @Test
    void aCopyThatIsBeingMadeWhileTheChildTurnsOutYoungerIsJudgedToo() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var changing = transactions.execute(_ -> {
                scenarios.copy(owner, series, board().head().id(), "抢先");
                var later = threads.submit(() -> person(details(LocalDate.of(2022, 11, 1), 20, null)));
                await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
                return later;
            });
            changing.get();
        }

        assertThat(shooting.list(series.id()))
                .hasSize(2)
                .allSatisfy(head -> assertThat(shooting.find(series.id(), head.id())
                                .orElseThrow()
                                .judgement()
                                .forbidden())
                        .isEmpty());
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Callable<Boolean> deed(Random random) {
        return () -> {
            Board board = board();
            List<Strip> strips = board.plan().strips().toList();
            List<ShootingDay> days = board.plan().days();
            DayKey day = days.get(random.nextInt(days.size())).key();
            List<String> keys = random.ints(1 + random.nextInt(8), 0, strips.size())
                    .mapToObj(i -> strips.get(i).key())
                    .distinct()
                    .toList();
            switch (random.nextInt(7)) {
                case 6 -> say(strips.get(random.nextInt(strips.size())).key(), 5 + random.nextInt(200));
                case 0 -> change(new BoardChange.Park(keys));
                case 1 -> change(new BoardChange.CallAt(day, LocalTime.of(random.nextInt(24), 0)));
                case 2 -> person(details(SIX_YEARS_OLD.plusDays(random.nextInt(900)), random.nextInt(90), null));
                default -> change(new BoardChange.MoveTo(keys, day, random.nextInt(10)));
            }
            Board after = board();
            return PlanCheck.judge(after.shoot(), after.plan()).forbidden().isEmpty();
        };
    }

    private void say(String key, int minutes) {
        ProductionNotes.Kept kept = notes.map(series.id()).get(key);
        var said = new StripNote(minutes, null, Set.of(), false, "", null, Set.of());
        notes.save(owner, series, Map.of(key, kept == null ? 0 : kept.version()), Set.of(StripNote.Part.MINUTES), said);
    }

    private Series open(String title) {
        var script = new StringBuilder("《" + title + "》\n");
        for (int episode = 1; episode <= 80; episode++) {
            script.append("\n第").append(episode).append("集\n");
            script.append("\n").append(episode).append("-1 日 内 面馆\n人物：豆豆、周桂香\n△豆豆端面。\n豆豆：来了！\n");
            script.append("\n").append(episode).append("-2 日 内 医院\n人物：周桂香、江川\n△周桂香望着窗外。\n");
        }
        byte[] content = script.toString().getBytes(StandardCharsets.UTF_8);
        var brought = (Brought.Accepted) writing.bring(owner, title + ".txt", content);
        Series opened = writing.open(owner, brought.intake(), new Writing.Opening(title, START, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> shooting.find(opened.id()).isPresent());
        return opened;
    }

    private void consent(Series in, LocalDate from, LocalDate to) {
        assertThat(consents.give(
                        owner, in, child.id(), new Consents.Paper("赵大江", new DateSpan(from, to), "同意书.pdf", PAPER)))
                .isInstanceOf(Consents.Outcome.Done.class);
    }

    private static Person.Details details(LocalDate birthDate, int travelMinutes, @Nullable LocalTime earliest) {
        return new Person.Details(
                "赵小溪",
                "138",
                "",
                birthDate,
                travelMinutes,
                earliest,
                null,
                80_000,
                20_000,
                "",
                List.of(),
                List.of(new Guardian("赵大江", "139", "父亲")));
    }

    private void person(Person.Details details) {
        Person now = register.find(owner.getOrganisation(), child.id()).orElseThrow();
        register.change(owner, child.id(), now.version(), details);
    }

    private void plan(PlanRequest request) {
        assertThat(shooting.plan(owner, series, request, null, board().version()))
                .isInstanceOf(Change.Done.class);
    }

    private Change change(BoardChange change) {
        Board board = board();
        return shooting.change(owner, series, board.head().id(), List.of(change), board.version());
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private void assertLawful() {
        Board board = board();
        assertThat(PlanCheck.judge(board.shoot(), board.plan()).forbidden()).isEmpty();
    }
}
