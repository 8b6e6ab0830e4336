package org.baiju.studio.shooting.rework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.planner.Rework;
import org.baiju.shootplan.planner.ReworkRequest;
import org.baiju.shootplan.planner.Reworked;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.ProposalStore;
import org.springframework.stereotype.Component;

/** Searches for ways to go on. It only reads the board, so that a crash loses nothing but the search. */
@Component
class ReworkJob implements JobHandler {
    private static final long SEED = 1;

    private final ReworkStore store;
    private final Shooting shooting;
    private final Holds holds;
    private final ProposalStore proposals;
    private final StudioClock clock;

    ReworkJob(ReworkStore store, Shooting shooting, Holds holds, ProposalStore proposals, StudioClock clock) {
        this.store = store;
        this.shooting = shooting;
        this.holds = holds;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Reworks.KIND;
    }

    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        UUID id = UUID.fromString(run.payload());
        SeriesId series = store.findSeries(id).orElseThrow(() -> new JobFailed("这次重排的请求已不存在；请重新提出。"));
        ReworkStore.Row row = store.find(series, id).orElseThrow();
        Board board = shooting.find(series, row.board()).orElseThrow(() -> new JobFailed("要重排的大计划已被删除；请在现有的大计划上重新提出。"));
        Reworked reworked = Rework.rework(board.shoot(), board.plan(), request(board, row.ask()), watch(run));
        // A cancelled run was interrupted; what it has found by then is kept all the same.
        Thread.interrupted();
        store.finish(id, board.version(), Answer.of(reworked, board.draft()));
    }

    private ReworkRequest request(Board board, ReworkAsk ask) {
        Holds.Held held = holds.of(board.head().series());
        LocalDate today = clock.today();
        Set<DayKey> over = board.plan().days().stream()
                .map(ShootingDay::key)
                .filter(day -> ask.isOver(day.date(), today))
                .collect(Collectors.toSet());
        Set<DayKey> published =
                held.published().stream().filter(day -> !over.contains(day)).collect(Collectors.toSet());
        return new ReworkRequest(
                List.of(ask.happening()),
                over,
                held.shot().keySet(),
                published,
                ask.price(),
                ask.spareDays(),
                closed(board, today),
                SEED,
                ReworkRequest.USUAL_MOVES);
    }

    /** Dates of rest, and those that are gone while the plan had no day on them. */
    private Set<LocalDate> closed(Board board, LocalDate today) {
        Set<LocalDate> closed = new HashSet<>(proposals.restDays(board.head().id()));
        board.plan().days().stream()
                .map(ShootingDay::date)
                .findFirst()
                .filter(first -> first.isBefore(today))
                .ifPresent(first -> first.datesUntil(today).forEach(closed::add));
        return closed;
    }

    private static SeasonWatch watch(JobRun run) {
        return new SeasonWatch() {
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
