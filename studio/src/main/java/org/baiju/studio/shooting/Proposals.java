package org.baiju.studio.shooting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.Parts;
import org.baiju.studio.shooting.internal.ProposalStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the search look for a better plan in the background, and shows what it finds as a difference: nobody's plan changes
 * until somebody takes it over, whole or in part.
 */
@Service
public class Proposals {
    /** The kind of the job. */
    public static final String KIND = "shooting.optimise";

    /** The most searches for one board that wait or run: each takes up to a minute, and others wait behind them. */
    static final int SEARCHES_MAX = 8;

    private final ProposalStore store;
    private final BoardStore boardStore;
    private final Boards boards;
    private final Holds holds;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            BoardStore boardStore,
            Boards boards,
            Holds holds,
            Jobs jobs,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.boardStore = boardStore;
        this.boards = boards;
        this.holds = holds;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked of the search. Locked days stay as they are.
     *
     * @param start the first date on which may be shot; absent for the first of the board
     * @param days how many dates there may be; absent for as many as needed
     * @param units how many units shoot at once
     * @param isThorough whether it may take a minute instead of some seconds
     */
    public record Ask(
            @Nullable LocalDate start,
            @Nullable Integer days,
            Set<LocalDate> restDays,
            int units,
            long seed,
            boolean isThorough) {
        public Ask {
            restDays = Set.copyOf(restDays);
        }

        private String key() {
            return "%s.%s.%s.%d.%d.%s".formatted(start, days, new TreeSet<>(restDays), units, seed, isThorough);
        }
    }

    /**
     * A proposal as it stands.
     *
     * @param job how far the search is
     * @param bestCost the cheapest found so far, by the estimate of the search, in fen; absent before the first
     * @param result absent until the search has ended
     * @param isTaken whether somebody took it over
     */
    public record View(
            UUID id,
            BoardId board,
            int baseVersion,
            @Nullable Job job,
            @Nullable Long bestCost,
            @Nullable Result result,
            boolean isTaken) {}

    /**
     * What the search came to.
     *
     * @param costBefore of the board as it is now, in fen
     * @param bound what no plan can cost less than, in fen
     * @param moves strips that would be on another day, in the order of the script
     */
    public record Result(
            long costBefore,
            long costAfter,
            long bound,
            boolean isComplete,
            Judgement judgement,
            List<Finding> remarks,
            List<Moved> moves) {}

    /** Asks for a better plan; who asks for the same while it is searched for is shown that search. */
    @Transactional
    public Optional<UUID> ask(SignedIn who, Series series, BoardId id, Ask ask) {
        Board board = boards.find(series.id(), id).orElse(null);
        if (board == null) {
            return Optional.empty();
        }
        UUID proposal = ids.next();
        JobId job = jobs.submit(JobRequest.of(KIND, who.getOrganisation(), series.title(), proposal.toString())
                .about(series.id().value())
                .once("%s.%s.%d.%s".formatted(KIND, id, board.version(), ask.key())));
        Optional<UUID> live = store.findByJob(job);
        if (live.isPresent()) {
            return live;
        }
        if (store.listUnfinished(id).stream().filter(this::isOpen).count() >= SEARCHES_MAX) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-searches", SEARCHES_MAX);
        }
        store.add(proposal, id, board.version(), who.person(), clock.instant(), ask);
        store.setJob(proposal, job);
        audit.note(who, "plan.optimised", series.title());
        return Optional.of(proposal);
    }

    private boolean isOpen(JobId job) {
        return jobs.find(job).filter(found -> found.finished() == null).isPresent();
    }

    /** A proposal of a series; absent if there is none with that id. */
    public Optional<View> find(SeriesId series, UUID id) {
        return store.find(series, id).map(row -> {
            Board board = boards.find(series, row.board()).orElseThrow();
            Job job = row.job() == null ? null : jobs.find(row.job()).orElse(null);
            return new View(id, row.board(), row.baseVersion(), job, row.bestCost(), result(board, row), row.isTaken());
        });
    }

    /** The latest proposal for a board that was not taken over; absent if there is none. */
    public Optional<View> findLatest(SeriesId series, BoardId board) {
        return store.findLatest(board).flatMap(id -> find(series, id));
    }

    /** Ends the search; what it has found by then stands as the proposal. */
    public boolean cancel(SeriesId series, UUID id) {
        JobId job = store.find(series, id).map(ProposalStore.Row::job).orElse(null);
        return job != null && jobs.cancel(job);
    }

    /**
     * Takes a proposal over.
     *
     * @param strips keys of the strips that shall go where the proposal has them; absent for the whole of it
     * @param readVersion the version of the board that was read
     */
    @Transactional
    public Change take(SignedIn who, Series series, UUID id, @Nullable Collection<String> strips, int readVersion) {
        ProposalStore.Row row = store.find(series.id(), id).orElse(null);
        if (row == null || row.snapshot() == null || row.isTaken()) {
            return new Change.ChangedMeanwhile();
        }
        boardStore.lock(row.board());
        Board board = boards.find(series.id(), row.board()).orElseThrow();
        if (board.version() != readVersion || row.snapshot().isOfOtherThan(board.draft())) {
            return new Change.ChangedMeanwhile();
        }
        Plan proposed = row.snapshot().plan(board.plan().strips().toList());
        Plan plan = strips == null ? proposed : Parts.of(board.plan(), proposed, Set.copyOf(strips));
        Board after = Board.of(board.head().next().withBound(bound(row, board)), board.shoot(), plan, board.scenes());
        List<Finding> refusals = new ArrayList<>(holds.of(series.id()).refusals(board, plan, false));
        after.judgement().forbidden().stream().map(Violation::finding).forEach(refusals::add);
        if (!refusals.isEmpty()) {
            return new Change.Refused(refusals);
        }
        if (!boards.update(after, who.person(), "plan.taken", List.of(Boards.EVERYTHING))) {
            return new Change.ChangedMeanwhile();
        }
        if (strips == null) {
            store.setTaken(id, clock.instant());
        }
        audit.note(who, "plan.taken", series.title());
        return new Change.Done(after);
    }

    /** It holds for the facts that the search knew; the board of another version may have others. */
    private static long bound(ProposalStore.Row row, Board board) {
        return row.bound() == null || row.baseVersion() != board.version() ? 0 : row.bound();
    }

    private static @Nullable Result result(Board board, ProposalStore.Row row) {
        if (row.snapshot() == null) {
            return null;
        }
        Plan proposed = row.snapshot().plan(board.plan().strips().toList());
        Judgement judgement = PlanCheck.judge(board.shoot(), proposed);
        return new Result(
                board.judgement().cost().total(),
                judgement.cost().total(),
                row.bound() == null ? 0 : row.bound(),
                row.isComplete(),
                judgement,
                row.remarks(),
                Moved.between(board.plan(), proposed));
    }
}
