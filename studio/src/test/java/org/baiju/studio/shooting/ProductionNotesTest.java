package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.ProductionNotes.Saved;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.StripNote.Part;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class ProductionNotesTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Set<Part> EVERYTHING = Set.of(Part.values());
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            △周桂香把面下进锅里。

            1-2 夜 外 江滩
            人物：陈小满
            △陈小满望着轮渡。

            第2集 关门

            2-1 日 内 面馆
            人物：周桂香
            △灶火熄了。
            """;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ProductionNotes notes;

    @Autowired
    private BoardHistory history;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(StandardCharsets.UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", START, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
    }

    private static StripNote minutes(@Nullable Integer minutes) {
        return new StripNote(minutes, null, Set.of(), false, "", null, Set.of());
    }

    private static StripNote wish(@Nullable DayKey day, LocalDate... notOn) {
        return new StripNote(null, null, Set.of(), false, "", day, Set.of(notOn));
    }

    @Test
    void whatIsSaidIsKeptAndTheStripIsWhatItSays() {
        var said = new StripNote(
                45,
                "D3",
                Set.of("violence", "雨戏"),
                true,
                "等雨",
                DayKey.of(START.plusDays(1)),
                Set.of(START, START.plusDays(4)));

        assertThat(save(Map.of("1-1", 0), EVERYTHING, said)).isInstanceOf(Saved.Done.class);

        assertThat(kept("1-1")).satisfies(kept -> {
            assertThat(kept.note()).isEqualTo(said);
            assertThat(kept.version()).isEqualTo(1);
            assertThat(kept.by()).isEqualTo(owner.person());
        });
        Strip strip = strip("1-1");
        assertThat(strip.length()).isEqualTo(Duration.ofMinutes(45));
        assertThat(strip.notes().storyDay()).isEqualTo("D3");
        assertThat(strip.notes().tags()).containsExactlyInAnyOrder("violence", "雨戏");
        assertThat(strip.notes().isPriority()).isTrue();
        assertThat(strip.notes().wish()).isEqualTo(said.wish());
    }

    @Test
    void whatIsTakenBackFollowsFromTheTextAgain() {
        Duration usual = strip("1-1").length();
        save(Map.of("1-1", 0), Set.of(Part.MINUTES), minutes(200));
        save(Map.of("1-1", 1), Set.of(Part.MINUTES), minutes(null));

        assertThat(strip("1-1").length()).isEqualTo(usual);
    }

    @Test
    void onlyThePartsThatAreSaidChangeOnAllStripsAtOnce() {
        save(Map.of("1-1", 0), EVERYTHING, new StripNote(45, "D3", Set.of("雨戏"), false, "等雨", null, Set.of()));
        save(
                Map.of("1-1", 1, "2-1", 0),
                Set.of(Part.PRIORITY, Part.NOT_ON),
                new StripNote(99, "D9", Set.of(), true, "不算数", null, Set.of(START)));

        assertThat(kept("1-1").note())
                .isEqualTo(new StripNote(45, "D3", Set.of("雨戏"), true, "等雨", null, Set.of(START)));
        assertThat(kept("2-1").note()).isEqualTo(new StripNote(null, null, Set.of(), true, "", null, Set.of(START)));
    }

    @Test
    void whoReadAnOlderNoteIsToldTheNewOneAndNothingIsWritten() {
        SignedIn colleague = people.colleague(owner, Role.ASSISTANT_DIRECTOR);
        notes.save(colleague, series, Map.of("1-1", 0), Set.of(Part.MINUTES), minutes(50));

        Saved saved = save(Map.of("1-1", 0, "2-1", 0), Set.of(Part.MINUTES), minutes(70));

        assertThat(saved).isInstanceOfSatisfying(Saved.ChangedMeanwhile.class, changed -> {
            assertThat(changed.now()).containsOnlyKeys("1-1");
            assertThat(changed.now().values()).singleElement().satisfies(now -> {
                assertThat(now.note().minutes()).isEqualTo(50);
                assertThat(now.by()).isEqualTo(colleague.person());
            });
        });
        assertThat(notes.map(series.id())).containsOnlyKeys("1-1");
        assertThat(strip("1-1").length()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void ofManyWhoSayItAtOnceOneIsHeard() throws Exception {
        List<Callable<Saved>> sayings = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            int minutes = i;
            sayings.add(() -> save(Map.of("1-1", 0, "2-1", 0), Set.of(Part.MINUTES), minutes(minutes)));
        }
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var saved : threads.invokeAll(sayings)) {
                done += saved.get() instanceof Saved.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(notes.map(series.id()).values()).allMatch(kept -> kept.version() == 1);
    }

    @Test
    void everyBoardOfTheSeriesGetsANewVersionByWhoSaidIt() {
        Board before = board();
        scenarios.copy(owner, series, before.head().id(), "少一天");

        save(Map.of("1-1", 0), Set.of(Part.MINUTES), minutes(50));

        assertThat(shooting.list(series.id())).extracting(Board.Head::version).containsExactly(before.version() + 1, 2);
        assertThat(history.find(before.head().id(), before.version() + 1)
                        .orElseThrow()
                        .by())
                .isEqualTo(owner.person());
        assertThat(shooting.list(series.id()))
                .allSatisfy(head -> assertThat(shooting.find(series.id(), head.id())
                                .orElseThrow()
                                .plan()
                                .findStrip("1-1")
                                .orElseThrow()
                                .length())
                        .isEqualTo(Duration.ofMinutes(50)));
    }

    @Test
    void aChangeOfABoardThatWasReadBeforeTheNoteIsMergedWithIt() {
        Board read = board();
        save(Map.of("1-1", 0), Set.of(Part.MINUTES), minutes(50));

        assertThat(shooting.change(
                        owner, series, read.head().id(), List.of(new BoardChange.Park(List.of("1-1"))), read.version()))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void aPlanMadeAnewKeepsTheWishes() {
        DayKey third = DayKey.of(START.plusDays(2));
        save(Map.of("1-1", 0), Set.of(Part.DAY), wish(third));
        save(Map.of("2-1", 0), Set.of(Part.NOT_ON), wish(null, START));

        assertThat(shooting.plan(
                        owner, series, PlanRequest.startingOn(START).withSearch(1, 1_000), null, board().version()))
                .isInstanceOf(Change.Done.class);

        assertThat(board().plan().findDayOf("1-1").orElseThrow().key()).isEqualTo(third);
        assertThat(board().plan().findDayOf("2-1").orElseThrow().date()).isNotEqualTo(START);
    }

    @Test
    void aMoveAgainstAWishStandsAndIsSaid() {
        DayKey home = board().plan().findDayOf("1-1").orElseThrow().key();
        save(Map.of("1-1", 0), Set.of(Part.DAY), wish(new DayKey(START.plusDays(30), 2)));
        assertThat(rules()).contains("plan.wished-day");

        save(Map.of("1-1", 1), Set.of(Part.DAY, Part.NOT_ON), wish(null, home.date()));
        assertThat(rules()).contains("plan.unwished-date").doesNotContain("plan.wished-day");
        assertThat(board().judgement().violations())
                .filteredOn(violation -> violation.finding().rule().startsWith("plan.unwished"))
                .noneMatch(violation -> violation.blocksPublishing());

        save(Map.of("1-1", 2), Set.of(Part.NOT_ON), wish(null));
        assertThat(rules()).doesNotContain("plan.unwished-date");
    }

    @Test
    void wishesThatContradictEachOtherAreRefusedAlsoWithWhatWasSaidBefore() {
        save(Map.of("1-1", 0), Set.of(Part.NOT_ON), wish(null, START));

        assertThat(save(Map.of("1-1", 1), Set.of(Part.DAY), wish(DayKey.of(START))))
                .isInstanceOf(Saved.Contradiction.class);
        assertThat(kept("1-1").version()).isEqualTo(1);
    }

    @Test
    void aSceneThatIsNowhereIsRefused() {
        assertThat(save(Map.of("1-1", 0, "9-9", 0), Set.of(Part.MINUTES), minutes(5)))
                .isEqualTo(new Saved.NoSuchStrip("9-9"));
        assertThat(notes.map(series.id())).isEmpty();
    }

    @Test
    void notesOutliveADraftThatKeepsTheScene() {
        save(
                Map.of("1-1", 0),
                Set.of(Part.MINUTES, Part.REMARK),
                new StripNote(50, null, Set.of(), false, "等雨", null, Set.of()));
        shooting.plan(owner, series, PlanRequest.startingOn(START).withSearch(2, 1_000), null, board().version());

        assertThat(strip("1-1").length()).isEqualTo(Duration.ofMinutes(50));
        assertThat(kept("1-1").note().remark()).isEqualTo("等雨");
    }

    @Test
    void theDatabaseItselfRefusesWishesThatContradictAndHalfADay() {
        save(Map.of("1-1", 0), Set.of(Part.DAY), wish(DayKey.of(START)));

        for (String wrong : List.of("not_on = array[wish_date]", "wish_unit = null", "minutes = 0", "version = 0")) {
            assertThatThrownBy(() -> jdbc.sql("update strip_note set " + wrong + " where series_id = :series")
                            .param("series", series.id().value())
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private Saved save(Map<String, Integer> versions, Set<Part> parts, StripNote said) {
        return notes.save(owner, series, versions, parts, said);
    }

    private ProductionNotes.Kept kept(String key) {
        return Objects.requireNonNull(notes.map(series.id()).get(key));
    }

    private List<String> rules() {
        return board().judgement().findings().stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private Strip strip(String key) {
        return board().plan().findStrip(key).orElseThrow();
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }
}
