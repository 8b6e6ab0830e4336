package org.baiju.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.baiju.bench.BoardJudge.Score;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonJudge;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.shootplan.uss.UssDialect;
import org.baiju.shootplan.uss.UssReader;
import org.baiju.shootplan.uss.UssResult;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;
import org.baiju.shootplan.uss.UssWriter;

/** A board made by hand beside ours of the same strips, with no more days and no more pages a day. */
final class BoardBench {
    private static final String SAMPLE = "../shared/uss/full_sample_schedule.uss";
    private static final String SAMPLE_BOARD = "Rev. WHITE";

    /** How many days of waiting a move between sets is worth, in one plan and in another. */
    private static final List<Integer> HOLDS_PER_MOVE = List.of(1, 2);

    private static final int SEEDS = 3;
    private static final long MOVES_PER_SCENE = 220_000;

    private final PrintStream out = System.out;
    private final UssSchedule schedule;
    private final String human;
    private final Score bar;
    private boolean met = true;

    private BoardBench(UssSchedule schedule, String human) {
        this.schedule = schedule;
        this.human = human;
        bar = BoardJudge.judge(schedule, human);
    }

    /** Arguments: a file of the standard and the name of a board in it; ends with 1 if the board by hand is not beaten. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : SAMPLE);
        UssSchedule schedule = switch (UssReader.read(file)) {
            case UssResult.Read(UssSchedule read, var _) -> read;
            case UssResult.Refused(var why) -> throw new IllegalArgumentException(file + ": " + why);
        };
        var bench = new BoardBench(schedule, board(schedule, args));
        HOLDS_PER_MOVE.forEach(bench::measure);
        System.exit(bench.met ? 0 : 1);
    }

    private static String board(UssSchedule schedule, String[] args) {
        if (args.length > 1) {
            return args[1];
        }
        return schedule.boardNames().stream()
                .filter(SAMPLE_BOARD::equals)
                .findFirst()
                .or(() -> schedule.boardNames().stream()
                        .filter(name ->
                                !schedule.board(name).orElseThrow().days().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("No board of the file has days"));
    }

    private void measure(int holdsPerMove) {
        var board = new BoardSeason(schedule, human, bar.days(), bar.mostEighths(), holdsPerMove);
        Optional<Score> best = Optional.empty();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Optional<Score> ours = plan(board, seed);
            met &= ours.isPresent() && beats(ours.get());
            out.printf(
                    Locale.ROOT,
                    "seed %d, a move worth %d holds: %s%n",
                    seed,
                    holdsPerMove,
                    ours.map(BoardBench::shown).orElse("no plan"));
            if (best.isEmpty()
                    || (ours.isPresent() && price(ours.get(), holdsPerMove) < price(best.get(), holdsPerMove))) {
                best = ours;
            }
        }
        best.ifPresent(this::compare);
    }

    private static int price(Score score, int holdsPerMove) {
        return score.holdDays() + holdsPerMove * score.setMoves();
    }

    /** Plans, writes the plan into a file of the standard, reads it again and judges what is read. */
    private Optional<Score> plan(BoardSeason board, int seed) {
        Season season = board.season();
        var effort = new Effort(seed, MOVES_PER_SCENE, 2, Duration.ofMinutes(2));
        Optional<SeasonPlan> plan = SeasonSearch.search(season, effort, SeasonWatch.NONE);
        if (plan.isEmpty()
                || !SeasonJudge.judge(season, plan.get().slots()).breaches().isEmpty()) {
            return Optional.empty();
        }
        UssStripboard like = schedule.stripboard(human).orElseThrow();
        UssSchedule planned = schedule.with(board.stripboard("Baiju", plan.get().slots(), like));
        return switch (UssReader.read(UssWriter.write(planned, UssDialect.SAMPLE))) {
            case UssResult.Read(UssSchedule read, var _) -> Optional.of(BoardJudge.judge(read, "Baiju"));
            case UssResult.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private boolean beats(Score ours) {
        return ours.scenes() == bar.scenes()
                && ours.days() <= bar.days()
                && ours.mostEighths() <= bar.mostEighths()
                && ours.holdDays() < bar.holdDays()
                && ours.setMoves() < bar.setMoves()
                && ours.shortNights() <= bar.shortNights()
                && ours.mixedSkies() == 0
                && ours.daysOffBroken() == 0;
    }

    private static String shown(Score score) {
        return "%d hold-days, %d set moves, %d days".formatted(score.holdDays(), score.setMoves(), score.days());
    }

    private void compare(Score ours) {
        out.printf(Locale.ROOT, "%n%-46s %8s %8s%n", "", "by hand", "ours");
        row("scenes", ours, Score::scenes);
        row("days", ours, Score::days);
        row("hold-days", ours, Score::holdDays);
        row("set moves within days", ours, Score::setMoves);
        row("pages on the fullest day", ours, its -> its.mostEighths() / 8.0);
        row("days of more than eight pages", ours, Score::longDays);
        row("work-days of the cast", ours, Score::workDays);
        row("days with exteriors by day and by night", ours, Score::mixedSkies);
        row("work on a cast member's day off", ours, Score::daysOffBroken);
        row("exterior nights followed by a day", ours, Score::shortNights);
        out.printf("%s%n%n", beats(ours) ? "met" : "MISSED");
    }

    private void row(String what, Score ours, ToDoubleFunction<Score> value) {
        out.printf(Locale.ROOT, "%-46s %8.5g %8.5g%n", what, value.applyAsDouble(bar), value.applyAsDouble(ours));
    }
}
