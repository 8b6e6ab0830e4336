package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StudioTest
class ShootingTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            道具：大锅
            △周桂香把面下进锅里。
            周桂香：排队。

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
    private Papers papers;

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

    @Test
    void aFirstPlanFollowsTheFirstDraftByItself() {
        Board board = board();

        assertThat(board.plan().strips().map(Strip::key)).containsExactlyInAnyOrder("1-1", "1-2", "2-1");
        assertThat(board.plan().days().getFirst().date()).isEqualTo(START);
        assertThat(board.judgement().figures().shootingDays()).isGreaterThanOrEqualTo(board.fewestDays());
    }

    @Test
    void aStripMovesToTheBoneyardAndBack() {
        Board before = board();
        LocalDate home = dateOf(before, "1-1");

        assertThat(park("1-1", before.version())).isInstanceOf(Change.Done.class);
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("1-1");

        change(new BoardChange.MoveTo(List.of("1-1"), DayKey.of(home), 0), before.version() + 1);
        assertThat(board().plan().boneyard()).isEmpty();
        assertThat(dateOf(board(), "1-1")).isEqualTo(home);
    }

    @Test
    void whatOthersDidMeanwhileStaysIfItTouchedOtherStrips() {
        Board before = board();
        park("1-1", before.version());

        assertThat(park("2-1", before.version())).isInstanceOf(Change.Done.class);
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("1-1", "2-1");
    }

    @Test
    void whoChangesWhatOthersChangedMeanwhileIsTold() {
        Board before = board();
        LocalDate home = dateOf(before, "1-1");
        park("1-1", before.version());

        assertThat(change(new BoardChange.MoveTo(List.of("1-1"), DayKey.of(home), 0), before.version()))
                .isEqualTo(new Change.ChangedMeanwhile());
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("1-1");
    }

    @Test
    void aChangeIsUndoneAndDoneAgain() {
        Board before = board();
        park("1-1", before.version());
        int parked = board().version();

        assertThat(undo(parked)).isInstanceOf(Change.Done.class);
        assertThat(board().plan()).isEqualTo(before.plan());
        assertThat(undo(board().version())).isInstanceOf(Change.Done.class);
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("1-1");
    }

    @Test
    void undoingLeavesWhatOthersDidSince() {
        Board before = board();
        park("1-1", before.version());
        int mine = board().version();
        park("2-1", mine);

        assertThat(undo(mine)).isInstanceOf(Change.Done.class);
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("2-1");
    }

    @Test
    void whatWasDoneToADayIsUndoneOnlyWhileItIsTheLast() {
        Board before = board();
        DayKey day = before.plan().days().getFirst().key();
        change(new BoardChange.CallAt(day, LocalTime.of(9, 30)), before.version());
        int called = board().version();
        park("1-1", called);

        assertThat(undo(called)).isEqualTo(new Change.ChangedMeanwhile());
        undo(board().version());
        assertThat(board().plan().findDay(day).orElseThrow().call()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void bannersLocksAndCallsAreKept() {
        Board before = board();
        DayKey day = before.plan().days().getFirst().key();
        var banner = new Banner("b-1", "开机仪式", Duration.ofMinutes(20));
        change(new BoardChange.Announce(day, 0, banner), before.version());
        change(new BoardChange.CallAt(day, LocalTime.of(9, 30)), before.version());
        change(new BoardChange.Lock(day, true), before.version() + 2);

        ShootingDay after = board().plan().findDay(day).orElseThrow();
        assertThat(after.items()).first().isEqualTo(banner);
        assertThat(after.call()).isEqualTo(LocalTime.of(9, 30));
        assertThat(after.isLocked()).isTrue();
        assertThat(park("1-1", board().version())).isInstanceOf(Change.Refused.class);
    }

    @Test
    void aHundredChangesAtOnceLoseNothing() throws Exception {
        int version = board().version();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Change>> changes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String key = List.of("1-1", "1-2", "2-1").get(i % 3);
                DayKey day = board().plan().days().getFirst().key();
                BoardChange change =
                        i % 2 == 0 ? new BoardChange.Park(List.of(key)) : new BoardChange.MoveTo(List.of(key), day, 0);
                changes.add(() -> change(change, board().version()));
            }
            for (var done : threads.invokeAll(changes)) {
                assertThat(done.get()).isNotInstanceOf(Change.Refused.class);
            }
        }

        assertThat(board().plan().strips().map(Strip::key)).containsExactlyInAnyOrder("1-1", "1-2", "2-1");
        assertThat(board().version()).isGreaterThan(version);
    }

    @Test
    void anUnknownStripIsRefusedInWords() {
        assertThat(park("9-9", board().version())).isInstanceOf(Change.Refused.class);
    }

    @Test
    void planningAgainReplacesThePlan() {
        Board before = board();
        var later = PlanRequest.startingOn(START.plusDays(7));

        assertThat(shooting.plan(owner, series, later, BoardSettings.USUAL.withDayMinutes(480), before.version()))
                .isInstanceOf(Change.Done.class);

        assertThat(board().plan().days().getFirst().date()).isEqualTo(START.plusDays(7));
        assertThat(board().head().settings().dayMinutes()).isEqualTo(480);
        assertThat(board().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void theSceneListHasARowForEachScene() throws Exception {
        byte[] workbook = papers.sceneList(series, Locale.SIMPLIFIED_CHINESE).orElseThrow();

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().read())
                    .hasSize(4)
                    .anySatisfy(row -> assertThat(row.getCellText(7)).contains("周桂香"));
        }
    }

    private Change park(String key, int version) {
        return change(new BoardChange.Park(List.of(key)), version);
    }

    private Change change(BoardChange change, int version) {
        return shooting.change(owner, series, board().head().id(), List.of(change), version);
    }

    private Change undo(int version) {
        return shooting.undo(owner, series, board().head().id(), version);
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private static LocalDate dateOf(Board board, String key) {
        return board.plan().days().stream()
                .filter(day ->
                        day.strips().stream().anyMatch(strip -> strip.key().equals(key)))
                .findFirst()
                .orElseThrow()
                .date();
    }
}
