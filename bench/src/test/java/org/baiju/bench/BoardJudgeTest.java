package org.baiju.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baiju.bench.BoardJudge.Score;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.SeasonJudge;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.shootplan.uss.UssReader;
import org.baiju.shootplan.uss.UssResult;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BoardJudgeTest {
    /** Two sets and four scenes, shot back and forth; the seventh of March 2026 is a Saturday. */
    private static final String NOODLES = """
            {"universalScheduleStandard": {
              "categories": [{"id": "s", "ucid": 0}, {"id": "i", "ucid": 1}, {"id": "t", "ucid": 2},
                             {"id": "c", "ucid": 100}],
              "elements": [
                {"id": "stall", "category": "s"}, {"id": "kitchen", "category": "s"},
                {"id": "int", "category": "i", "name": "INT"}, {"id": "ext", "category": "i", "name": "Ext."},
                {"id": "day", "category": "t", "name": "Day"}, {"id": "night", "category": "t", "name": "NIGHT"},
                {"id": "lan", "category": "c", "daysOff": [0]}, {"id": "zhou", "category": "c"},
                {"id": "cat", "category": "c"}],
              "breakdowns": [
                {"id": "1", "type": "scene", "pages": 4, "elements": ["stall", "ext", "night", "lan", "zhou"]},
                {"id": "2", "type": "scene", "pages": 4.125, "elements": ["kitchen", "int", "day", "lan"]},
                {"id": "3", "type": "scene", "pages": 1, "elements": ["stall", "ext", "day", "lan"]},
                {"id": "4", "type": "scene", "pages": 0.5, "elements": ["kitchen", "int", "lan", "zhou"]},
                {"id": "n", "type": "banner", "bannerText": "move", "elements": []}],
              "stripboards": [
                {"id": "h", "name": "Human", "calendar": "k", "boards": [
                  {"id": "hs", "name": "stripboard", "breakdownIds": [["1", "n", "2", "3"], ["2x"], [], ["4"]]}]}],
              "calendars": [{"id": "k", "daysOff": [], "events": [
                  {"id": "e", "type": "start", "date": "2026-03-05T00:00:00.000Z"}]}]
            }}
            """;

    private static UssSchedule schedule(String json) {
        return ((UssResult.Read) UssReader.read(json.getBytes(UTF_8))).schedule();
    }

    @Test
    void everythingIsCountedFromTheStrips() {
        // Lan and Zhou wait on two days each; stall, kitchen, stall; Lan works on the eighth, a Sunday.
        assertThat(BoardJudge.judge(schedule(NOODLES), "Human")).isEqualTo(new Score(4, 2, 4, 4, 2, 73, 1, 1, 1, 0));
    }

    @Test
    void anExteriorNightWithADayAfterItIsCounted() {
        String next = NOODLES.replace(
                "[[\"1\", \"n\", \"2\", \"3\"], [\"2x\"], [], [\"4\"]]", "[[\"1\"], [\"2\"], [\"3\", \"4\"]]");

        assertThat(BoardJudge.judge(schedule(next), "Human")).isEqualTo(new Score(4, 3, 5, 1, 1, 33, 0, 0, 0, 1));
    }

    @Test
    void ourBoardOfTheSameStripsKeepsEveryRuleAndIsNoDearer() {
        UssSchedule schedule = schedule(NOODLES);
        var board = new BoardSeason(schedule, "Human", 4, 73, 1);
        SeasonPlan plan = SeasonSearch.search(
                        board.season(), new Effort(1, 20_000, 2, Duration.ofMinutes(1)), SeasonWatch.NONE)
                .orElseThrow();
        assertThat(SeasonJudge.judge(board.season(), plan.slots()).breaches()).isEmpty();

        UssStripboard ours =
                board.stripboard("Ours", plan.slots(), schedule.stripboards().getFirst());
        UssSchedule planned = schedule.with(ours);

        // No move with a day for each set, nobody waits on neighbouring days, and the stall needs a night of its own.
        Score score = BoardJudge.judge(planned, "Ours");
        assertThat(score)
                .isEqualTo(new Score(4, score.days(), score.workDays(), 0, 0, score.mostEighths(), 0, 0, 0, 0));
        assertThat(score.days()).isEqualTo(3);
        assertThat(planned.board("Ours").orElseThrow().parked()).containsExactly("n");
    }

    @Test
    void scenesOfASetFollowEachOtherOnADay() {
        UssSchedule schedule = schedule(NOODLES);
        var board = new BoardSeason(schedule, "Human", 4, 110, 1);

        UssStripboard ours = board.stripboard(
                "Ours", List.of(1, 1, 1, 1), schedule.stripboards().getFirst());

        assertThat(schedule.with(ours).board("Ours").orElseThrow().days())
                .containsExactly(List.of(), List.of("2", "4", "1", "3"));
    }

    @Test
    void thePublicSampleBoardHasTheFiguresThatThePeersQuote() throws IOException {
        Path file = Path.of("../../shared/uss/full_sample_schedule.uss");
        Assumptions.assumeTrue(Files.exists(file));

        Score score = BoardJudge.judge(schedule(Files.readString(file)), "Rev. WHITE");

        assertThat(score.days()).isEqualTo(56);
        assertThat(score.workDays()).isEqualTo(245);
        assertThat(score.holdDays()).isEqualTo(597);
        assertThat(score.setMoves()).isEqualTo(105);
        assertThat(score.mostEighths()).isEqualTo(110);
    }
}
