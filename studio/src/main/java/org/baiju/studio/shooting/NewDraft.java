package org.baiju.studio.shooting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.check.PlanGuard;
import org.baiju.shootplan.check.PlanGuard.Guarded;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.Holds.Held;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.shooting.internal.TakeOvers;
import org.baiju.studio.shooting.internal.TakeOvers.Worked;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a newer draft over into a board: first as a difference, then, if somebody wants it, as the board's next version. */
@Service
public class NewDraft {
    private final Boards boards;
    private final BoardStore store;
    private final Holds holds;
    private final TakeOvers takeOvers;
    private final Shooting shooting;
    private final Writing writing;
    private final Audit audit;

    NewDraft(
            Boards boards,
            BoardStore store,
            Holds holds,
            TakeOvers takeOvers,
            Shooting shooting,
            Writing writing,
            Audit audit) {
        this.boards = boards;
        this.store = store;
        this.holds = holds;
        this.takeOvers = takeOvers;
        this.shooting = shooting;
        this.writing = writing;
        this.audit = audit;
    }

    /** There is a newer draft than the one that a board plans. */
    public record News(Draft from, Draft to, TakeOver what) {}

    /**
     * What would be written, and what stands against it.
     *
     * @param guarded the plan that would be written, without what the law forbids
     * @param problems why it cannot be; empty if it can
     * @param published days of which a call sheet is out, and which change
     * @param days of the strips as they are now, by their keys
     * @param notes the keys of omitted strips of which production said something; it goes with them
     */
    public record Preview(
            Head head,
            News news,
            Guarded guarded,
            List<Finding> problems,
            List<DayKey> published,
            Map<String, DayKey> days,
            Set<String> notes) {
        public Preview {
            days = Map.copyOf(days);
            notes = Set.copyOf(notes);
            problems = List.copyOf(problems);
            published = List.copyOf(published);
        }
    }

    /** What is new for a board; empty if it plans the current draft, or if there is no such board. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<News> find(SeriesId series, BoardId id) {
        return store.find(series, id)
                .flatMap(head -> later(head)
                        .map(draft -> new News(
                                planned(head), draft, takeOvers.of(head, draft).what())));
    }

    /** What taking the current draft over would write; empty as {@link #find} is. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Preview> preview(SeriesId series, BoardId id) {
        return boards.find(series, id)
                .flatMap(board -> later(board.head())
                        .map(draft -> judge(board, draft).preview(board, planned(board.head()), draft)));
    }

    /**
     * Takes a draft over, all of it or nothing. What it would make unlawful goes into the boneyard.
     *
     * @param seen the draft that was shown; another one is refused
     * @param readVersion the version of the board that was read
     * @param evenPublished whether somebody confirmed that days change of which people were told by a call sheet
     */
    @Transactional
    public Change take(SignedIn who, Series series, BoardId id, UUID seen, int readVersion, boolean evenPublished) {
        takeOvers.lock(series.id());
        Board board = boards.find(series.id(), id).orElse(null);
        Draft draft = board == null ? null : later(board.head()).orElse(null);
        if (board == null || draft == null || !draft.id().equals(seen) || board.version() != readVersion) {
            return new Change.ChangedMeanwhile();
        }
        Judged judged = judge(board, draft);
        List<Finding> refusals = new ArrayList<>(judged.problems());
        if (!evenPublished) {
            judged.published().forEach(day -> refusals.add(PlanRule.DAY_PUBLISHED.at(day, day, "")));
        }
        if (!refusals.isEmpty()) {
            return new Change.Refused(refusals);
        }
        Board after = judged.after(board, draft);
        if (!boards.update(after, who.person(), Boards.DRAFT_TAKEN, List.of(Boards.EVERYTHING))) {
            return new Change.ChangedMeanwhile();
        }
        takeOvers.moveNotes(series.id(), judged.worked());
        if (judged.worked().movesNotes()) {
            shooting.enforceOthers(series.id(), id, who.person());
        }
        note(who, series, board.head(), draft, judged.published());
        return new Change.Done(after);
    }

    /** What would come of taking a draft over, and what the law and those who were told say to it. */
    private record Judged(Worked worked, Guarded guarded, List<Finding> problems, List<DayKey> published) {
        Preview preview(Board board, Draft from, Draft to) {
            return new Preview(
                    board.head(),
                    new News(from, to, worked.what()),
                    guarded,
                    problems,
                    published,
                    board.plan().daysByStrip(),
                    worked.lostNotes());
        }

        Board after(Board board, Draft draft) {
            // What no plan can cost less than was found for other strips.
            Head head = board.head().next().withDraft(draft.id()).withBound(0);
            return new Board(head, board.shoot(), guarded.plan(), guarded.judgement(), Strips.byKey(worked.scenes()));
        }
    }

    private Judged judge(Board board, Draft draft) {
        Worked worked = takeOvers.of(board.head(), draft);
        Guarded guarded = PlanGuard.enforce(board.shoot(), worked.what().plan());
        Held held = holds.of(board.head().series());
        List<Finding> problems = new ArrayList<>(worked.what().problems(held.shot(), draft.number()));
        if (problems.isEmpty()) {
            problems.addAll(held.refusals(board, guarded.plan(), true));
        }
        store.findActive(board.head().series())
                .filter(active -> !board.head().isActive() && !active.draft().equals(draft.id()))
                .ifPresent(active -> problems.add(PlanRule.SHOT_BOARD_FIRST.about(active.name(), draft.number())));
        return new Judged(worked, guarded, problems, held.changedPublished(board, guarded.plan()));
    }

    private Optional<Draft> later(Head head) {
        return writing.findCurrent(head.series()).filter(draft -> !draft.id().equals(head.draft()));
    }

    private Draft planned(Head head) {
        return writing.findDraft(head.series(), head.draft()).orElseThrow();
    }

    private void note(SignedIn who, Series series, Head head, Draft to, List<DayKey> published) {
        String what = "%s · %s · %d → %d"
                .formatted(series.title(), head.name(), planned(head).number(), to.number());
        audit.note(who, Boards.DRAFT_TAKEN, what);
        published.forEach(day -> audit.note(who, "plan.published-changed", "%s · %s".formatted(series.title(), day)));
    }
}
