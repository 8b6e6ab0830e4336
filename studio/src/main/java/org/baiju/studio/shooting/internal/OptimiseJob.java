package org.baiju.studio.shooting.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Planner;
import org.baiju.shootplan.planner.Proposal;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.Proposals;
import org.springframework.stereotype.Component;

/** Searches for a better plan. It only reads the board, so that a crash loses nothing but the search. */
@Component
class OptimiseJob implements JobHandler {
    /** Some ten seconds of a processor for a season of 80 episodes. */
    private static final long THOROUGH = 150_000;

    /** Later ones raise the bound of a season of six days by less than one per cent together. */
    private static final int BOUND_ROUNDS = 250;

    private final ProposalStore store;
    private final BoardStore boardStore;
    private final Boards boards;
    private final Holds holds;

    OptimiseJob(ProposalStore store, BoardStore boardStore, Boards boards, Holds holds) {
        this.store = store;
        this.boardStore = boardStore;
        this.boards = boards;
        this.holds = holds;
    }

    @Override
    public String kind() {
        return Proposals.KIND;
    }

    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        UUID id = UUID.fromString(run.payload());
        ProposalStore.Row row = store.find(id).orElseThrow(() -> new JobFailed("这次排期的请求已不存在；请重新发起优化。"));
        Board board = boardStore
                .find(row.board())
                .map(boards::load)
                .orElseThrow(() -> new JobFailed("要优化的大计划已被删除；请在现有的大计划上重新发起优化。"));
        Proposals.Ask ask = row.ask();
        PlanRequest request = PlanRequest.startingOn(ask.start() == null ? firstDate(board.plan()) : ask.start())
                .withDays(ask.days())
                .withRestDays(ask.restDays())
                .withUnits(ask.units())
                .withWishesOf(board.plan().strips().toList())
                .withSearch(ask.seed(), ask.isThorough() ? THOROUGH : PlanRequest.USUAL_MOVES)
                .withBoundRounds(ask.isThorough() ? BOUND_ROUNDS : 0);
        Plan held = holds.of(board.head().series()).hold(board.plan());
        Proposal proposal = Planner.improve(board.shoot(), held, request, watch(run, id));
        // A cancelled run was interrupted; what it has found by then is kept all the same.
        boolean isCancelled = Thread.interrupted() || run.cancelled();
        store.finish(
                id,
                Snapshot.of(Holds.release(proposal.plan(), board.plan()), board.draft()),
                proposal.bound(),
                proposal.isComplete() && !isCancelled,
                proposal.remarks());
    }

    private static LocalDate firstDate(Plan plan) {
        return plan.days().stream()
                .map(ShootingDay::date)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new JobFailed("大计划里还没有拍摄日；请先给出开机日期再优化。"));
    }

    private SeasonWatch watch(JobRun run, UUID id) {
        return new SeasonWatch() {
            private static final long BETWEEN_WRITES = 500_000_000L;
            private long written = System.nanoTime() - BETWEEN_WRITES;

            @Override
            public void found(long cost) {
                if (System.nanoTime() - written >= BETWEEN_WRITES) {
                    written = System.nanoTime();
                    store.setBest(id, cost);
                }
            }

            @Override
            public void done(double share) {
                run.progress((int) (share * 100), "shooting.job.searching");
            }

            @Override
            public boolean isCancelled() {
                return run.cancelled();
            }
        };
    }
}
