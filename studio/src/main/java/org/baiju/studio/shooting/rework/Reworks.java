package org.baiju.studio.shooting.rework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.shootplan.season.Replanned;
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
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Something came up: looks in the background for ways to go on with the board that is shot, and shows them side by side.
 * Nothing changes until somebody takes one over, whole or in part, and only on the board that it was found for.
 */
@Service
public class Reworks {
    /** The kind of the job. */
    public static final String KIND = "shooting.rework";

    /** The most reworks of one board that wait or run: others wait behind them, as behind the searches of proposals. */
    static final int REWORKS_MAX = 8;

    private final ReworkStore store;
    private final BoardStore boardStore;
    private final Boards boards;
    private final Holds holds;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Reworks(
            ReworkStore store,
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
     * A rework as it stands.
     *
     * @param version of the board now
     * @param job how far the search is
     * @param result absent until it has ended
     * @param taken which plan was taken over as a whole; absent if none was
     */
    public record View(
            UUID id,
            BoardId board,
            ReworkAsk ask,
            int version,
            @Nullable Job job,
            @Nullable Result result,
            Replanned.@Nullable Kind taken) {}

    /**
     * What the search came to.
     *
     * @param isStale whether the board is another one since: then nothing can be taken over any more
     * @param offers three plans, the one with the fewest changes first; none if nothing fits
     * @param forced numbers of strips that cannot stay where they are
     * @param leftOut numbers of strips for which no day is left
     * @param remarks what has to be known whichever is chosen; why nothing fits if nothing does
     */
    public record Result(
            boolean isStale,
            boolean isComplete,
            Judgement before,
            List<Offer> offers,
            List<String> forced,
            List<String> leftOut,
            List<Finding> remarks) {}

    /**
     * A plan to go on with.
     *
     * @param cost with what it costs to touch published days, in fen
     * @param moves strips that would be on another day
     * @param published days of which the call sheet would be out of date
     */
    public record Offer(
            Replanned.Kind kind,
            Judgement judgement,
            long cost,
            long publishedCost,
            List<Moved> moves,
            List<DayKey> published,
            List<Finding> remarks) {}

    /** Asks how the board that is shot goes on; empty if there is none, or if the request is not whole. */
    @Transactional
    public Optional<UUID> ask(SignedIn who, Series series, ReworkAsk ask) {
        Board board = boards.findActive(series.id()).orElse(null);
        if (board == null || !ask.isWhole()) {
            return Optional.empty();
        }
        UUID id = ids.next();
        BoardId on = board.head().id();
        if (store.listUnfinished(on).stream().filter(this::isOpen).count() >= REWORKS_MAX) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-reworks", REWORKS_MAX);
        }
        store.add(id, on, board.version(), who.person(), clock.instant(), ask);
        JobId job = jobs.submit(JobRequest.of(KIND, who.getOrganisation(), series.title(), id.toString())
                .about(series.id().value())
                .once(KIND + "." + id));
        store.setJob(id, job);
        audit.note(who, "plan.rework-asked", "%s · %s".formatted(series.title(), ask.what()));
        return Optional.of(id);
    }

    private boolean isOpen(JobId job) {
        return jobs.find(job).filter(found -> found.finished() == null).isPresent();
    }

    /** A rework of a series, read at one moment; absent if there is none with that id. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<View> find(SeriesId series, UUID id) {
        return store.find(series, id).map(row -> {
            Board board = boards.find(series, row.board()).orElseThrow();
            Job job = row.job() == null ? null : jobs.find(row.job()).orElse(null);
            return new View(id, row.board(), row.ask(), board.version(), job, result(board, row), row.taken());
        });
    }

    /** Ends the search; what it has found by then stands. */
    public boolean cancel(SeriesId series, UUID id) {
        JobId job = store.find(series, id).map(ReworkStore.Row::job).orElse(null);
        return job != null && jobs.cancel(job);
    }

    /**
     * What shall be taken over.
     *
     * @param strips keys of the strips that shall go where the plan has them; absent for the whole of it
     * @param evenPublished whether somebody confirmed that published days change
     */
    public record Taking(Replanned.Kind kind, @Nullable Collection<String> strips, boolean evenPublished) {}

    /** Takes a plan over, if the board is still the one that it was found for. */
    @Transactional
    public Change take(SignedIn who, Series series, UUID id, Taking taking) {
        ReworkStore.Row row = store.find(series.id(), id).orElse(null);
        Answer.Offered offered = row == null || row.taken() != null ? null : offered(row, taking.kind());
        if (row == null || offered == null) {
            return new Change.ChangedMeanwhile();
        }
        boardStore.lock(row.board());
        Board board = boards.find(series.id(), row.board()).orElseThrow();
        if (board.version() != row.baseVersion()) {
            return new Change.ChangedMeanwhile();
        }
        Plan whole = offered.snapshot().plan(board.plan().strips().toList());
        Collection<String> strips = taking.strips();
        Plan plan = strips == null ? whole : Parts.of(board.plan(), whole, Set.copyOf(strips));
        Board after = Board.of(board.head().next(), board.shoot(), plan, board.scenes());
        Holds.Held held = holds.of(series.id());
        List<Finding> refusals = new ArrayList<>(held.refusals(board, plan, taking.evenPublished()));
        after.judgement().forbidden().stream().map(Violation::finding).forEach(refusals::add);
        if (!refusals.isEmpty()) {
            return new Change.Refused(refusals);
        }
        if (!boards.update(after, who.person(), "plan.reworked", List.of(Boards.EVERYTHING))) {
            return new Change.ChangedMeanwhile();
        }
        if (strips == null) {
            store.setTaken(id, taking.kind(), clock.instant());
        }
        audit.note(who, "plan.reworked", "%s · %s".formatted(series.title(), taking.kind()));
        held.changedPublished(board, plan)
                .forEach(day -> audit.note(who, "plan.published-changed", "%s · %s".formatted(series.title(), day)));
        return new Change.Done(after);
    }

    private static Answer.@Nullable Offered offered(ReworkStore.Row row, Replanned.Kind kind) {
        return row.answer() == null
                ? null
                : row.answer().offers().stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Result result(Board board, ReworkStore.Row row) {
        Answer answer = row.answer();
        if (answer == null) {
            return null;
        }
        Holds.Held held = holds.of(board.head().series());
        return new Result(
                board.version() != row.baseVersion(),
                answer.isComplete(),
                board.judgement(),
                answer.offers().stream().map(one -> offer(board, held, one)).toList(),
                numbers(board, answer.forced()),
                numbers(board, answer.leftOut()),
                Answer.findings(answer.remarks()));
    }

    private static Offer offer(Board board, Holds.Held held, Answer.Offered offered) {
        Plan plan = offered.snapshot().plan(board.plan().strips().toList());
        Judgement judgement = PlanCheck.judge(board.shoot(), plan);
        return new Offer(
                offered.kind(),
                judgement,
                judgement.cost().total() + offered.publishedCost(),
                offered.publishedCost(),
                Moved.between(board.plan(), plan),
                held.changedPublished(board, plan),
                Answer.findings(offered.remarks()));
    }

    private static List<String> numbers(Board board, List<String> keys) {
        return keys.stream()
                .map(key -> board.plan().findStrip(key).map(Strip::number).orElse(key))
                .toList();
    }
}
