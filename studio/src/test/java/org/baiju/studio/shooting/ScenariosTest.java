package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Scenarios.Line;
import org.baiju.studio.shooting.Scenarios.Outcome;
import org.baiju.studio.shooting.Shooting.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StudioTest
@Import(PlannedSeries.class)
class ScenariosTest {
    private static final DayKey LATER = DayKey.of(PlannedSeries.START.plusDays(20));

    @Autowired
    private People people;

    @Autowired
    private PlannedSeries planned;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Scenarios scenarios;

    private SignedIn owner;
    private Series series;
    private Board shot;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        series = planned.open(owner, "巷口", PlannedSeries.script(3));
        shot = shooting.find(series.id()).orElseThrow();
    }

    @Test
    void aCopyIsTheSamePlanUnderAnotherName() {
        Board copy = copy("少一天");

        assertThat(copy.plan()).isEqualTo(shot.plan());
        assertThat(copy.head().isActive()).isFalse();
        assertThat(copy.judgement().cost().total())
                .isEqualTo(shot.judgement().cost().total());
    }

    @Test
    void whatIsChangedInAScenarioLeavesTheOtherBoardsAlone() {
        Board copy = copy("少一天");
        park(copy, "1-1");

        assertThat(shooting.find(series.id()).orElseThrow().plan()).isEqualTo(shot.plan());
        assertThat(find(copy.head().id()).plan().boneyard())
                .extracting(Strip::key)
                .containsExactly("1-1");
    }

    @Test
    void sideBySideEachLineSaysWhatIsOtherThanOnTheBoardThatIsShot() {
        Board copy = copy("江滩改期");
        shooting.change(
                owner,
                series,
                copy.head().id(),
                List.of(new BoardChange.AddDay(LATER), new BoardChange.MoveTo(List.of("1-3", "2-3"), LATER, 0)),
                copy.version());
        park(find(copy.head().id()), "1-2");

        List<Line> lines = scenarios.compare(series);

        assertThat(lines).extracting(line -> line.head().name()).containsExactly("大计划", "江滩改期");
        assertThat(lines.getFirst().moved()).isZero();
        assertThat(lines.get(1).moved()).isEqualTo(3);
        assertThat(lines.get(1).inBoneyard()).isEqualTo(1);
        assertThat(lines.get(1).last()).isEqualTo(LATER.date());
        assertThat(lines.get(1).figures().shootingDays())
                .isEqualTo(lines.getFirst().figures().shootingDays() + 1);
        assertThat(lines.get(1).money().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(lines.get(1).total());
    }

    @Test
    void theScenarioThatIsShotIsTheOneThatCallSheetsFollow() {
        Board copy = copy("改期");
        park(copy, "1-1");

        assertThat(scenarios.activate(owner, series, copy.head().id(), false)).isInstanceOf(Outcome.Done.class);

        Board now = shooting.find(series.id()).orElseThrow();
        assertThat(now.head().id()).isEqualTo(copy.head().id());
        assertThat(now.plan().boneyard()).extracting(Strip::key).containsExactly("1-1");
        assertThat(shooting.list(series.id())).extracting(Board.Head::isActive).containsExactly(true, false);
    }

    @Test
    void theBoardThatIsShotCannotBeRemovedAndAnotherCan() {
        Board copy = copy("试试");

        assertThat(scenarios.remove(owner, series, shot.head().id())).isEqualTo(new Outcome.IsShot());
        assertThat(scenarios.remove(owner, series, copy.head().id())).isInstanceOf(Outcome.Done.class);
        assertThat(shooting.list(series.id())).hasSize(1);
    }

    @Test
    void twoBoardsOfASeriesNeverHaveTheSameName() {
        copy("改期");

        assertThat(scenarios.copy(owner, series, shot.head().id(), "改期")).isEqualTo(new Outcome.NameTaken("改期"));
        assertThat(scenarios.copy(owner, series, shot.head().id(), "大计划")).isEqualTo(new Outcome.NameTaken("大计划"));
    }

    @Test
    void thereAreNeverMoreBoardsThanAnybodyCompares() {
        for (int i = 2; i <= Scenarios.BOARDS_MAX; i++) {
            copy("方案" + i);
        }

        assertThat(scenarios.copy(owner, series, shot.head().id(), "再一个"))
                .isEqualTo(new Outcome.TooMany(Scenarios.BOARDS_MAX));
        assertThat(scenarios.compare(series)).hasSize(Scenarios.BOARDS_MAX);
    }

    @Test
    void aBoardOfAnotherSeriesIsNoBoardHere() {
        Series other = planned.open(owner, "江滩", PlannedSeries.script(1));
        BoardId theirs = shooting.find(other.id()).orElseThrow().head().id();

        assertThat(scenarios.copy(owner, series, theirs, "偷")).isEqualTo(new Outcome.NoSuchBoard());
        assertThat(scenarios.activate(owner, series, theirs, false)).isEqualTo(new Outcome.NoSuchBoard());
        assertThat(scenarios.remove(owner, series, theirs)).isEqualTo(new Outcome.NoSuchBoard());
    }

    private Board copy(String name) {
        var done = (Outcome.Done) scenarios.copy(owner, series, shot.head().id(), name);
        return find(done.head().id());
    }

    private Board find(BoardId id) {
        return shooting.find(series.id(), id).orElseThrow();
    }

    private void park(Board board, String strip) {
        Change change = shooting.change(
                owner, series, board.head().id(), List.of(new BoardChange.Park(List.of(strip))), board.version());
        assertThat(change).isInstanceOf(Change.Done.class);
    }
}
