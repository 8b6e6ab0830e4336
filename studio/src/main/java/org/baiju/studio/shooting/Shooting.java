package org.baiju.studio.shooting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanGuard;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Planner;
import org.baiju.shootplan.planner.Proposal;
import org.baiju.shootplan.season.SeasonWatch;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.Snapshot;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.shooting.internal.TakeOvers;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftRead;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans shoots. Whatever is written to a board has been judged first: what would harm a child is refused, whoever wants
 * it, and what facts make unlawful later goes into the boneyard.
 */
@Service
public class Shooting {
    /** The name of a first board. */
    private static final String FIRST = "大计划";

    private final Boards boards;
    private final BoardStore store;
    private final Holds holds;
    private final TakeOvers takeOvers;
    private final Writing writing;
    private final SeriesRegister register;
    private final Audit audit;
    private final Ids ids;

    Shooting(
            Boards boards,
            BoardStore store,
            Holds holds,
            TakeOvers takeOvers,
            Writing writing,
            SeriesRegister register,
            Audit audit,
            Ids ids) {
        this.boards = boards;
        this.store = store;
        this.holds = holds;
        this.takeOvers = takeOvers;
        this.writing = writing;
        this.register = register;
        this.audit = audit;
        this.ids = ids;
    }

    /** What came of a change to a board. */
    public sealed interface Change {
        record Done(Board board) implements Change {}

        /** The board stays as it is; the findings say why. */
        record Refused(List<Finding> findings) implements Change {
            public Refused {
                findings = List.copyOf(findings);
            }
        }

        /** Somebody else changed the same things since that version was read; nothing was written. */
        record ChangedMeanwhile() implements Change {}
    }

    /**
     * The board that is shot; absent before the first plan. It is read at one moment: never the plan of one with the facts of
     * the next.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Board> find(SeriesId series) {
        return boards.findActive(series);
    }

    /** One of the boards of a series, read at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Board> find(SeriesId series, BoardId board) {
        return boards.find(series, board);
    }

    /** The strips of a board by their keys, wherever they stand; none if there is no such board. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, Strip> mapStrips(SeriesId series, BoardId board) {
        return store.find(series, board)
                .map(head -> boards.plan(head).strips().collect(Collectors.toMap(Strip::key, Function.identity())))
                .orElse(Map.of());
    }

    /** The boards of a series, the one that is shot first, then by name. */
    public List<Head> list(SeriesId series) {
        return store.list(series);
    }

    /**
     * Plans the current draft anew, in place of what is on the board that is shot.
     *
     * @param settings absent to keep those of the board
     * @param readVersion the version of the board that was read; 0 if there was none
     */
    @Transactional
    public Change plan(
            SignedIn who, Series series, PlanRequest request, @Nullable BoardSettings settings, int readVersion) {
        Change change = plan(series.id(), request, settings, readVersion, who);
        if (change instanceof Change.Done) {
            audit.note(who, "plan.made", series.title());
        }
        return change;
    }

    /**
     * Changes a board, all of it or nothing. What is shot stays, and so do days of which a call sheet is out.
     *
     * @param readVersion the version that was read; what others did since is kept, if it touched other things
     */
    @Transactional
    public Change change(SignedIn who, Series series, BoardId id, List<BoardChange> changes, int readVersion) {
        return change(who, series, id, changes, readVersion, false);
    }

    /** The same, after somebody confirmed that days change of which people were told by a call sheet. */
    @Transactional
    public Change changePublished(SignedIn who, Series series, BoardId id, List<BoardChange> changes, int readVersion) {
        return change(who, series, id, changes, readVersion, true);
    }

    private Change change(
            SignedIn who,
            Series series,
            BoardId id,
            List<BoardChange> changes,
            int readVersion,
            boolean evenPublished) {
        store.lock(id);
        Board board = boards.find(series.id(), id).orElse(null);
        List<String> touched =
                changes.stream().flatMap(BoardChange::touched).distinct().toList();
        if (board == null || readVersion > board.version() || isTouchedSince(board, readVersion, touched)) {
            return new Change.ChangedMeanwhile();
        }
        Plan plan = board.plan();
        for (BoardChange change : changes) {
            switch (change.apply(plan)) {
                case Move.Refused(Finding finding) -> {
                    return new Change.Refused(List.of(finding));
                }
                case Move.Moved(Plan after) -> plan = after;
            }
        }
        audit.note(who, "strip.moved", "%s · %s".formatted(series.title(), String.join(", ", touched)));
        return writeIfLawful(who, series, board, plan, new Deed("strip.moved", touched, evenPublished));
    }

    /**
     * Takes back what a version changed. Undoing that undoing does it again.
     *
     * @param version whose change is taken back; later ones stay, if they touched other things
     */
    @Transactional
    public Change undo(SignedIn who, Series series, BoardId id, int version) {
        return undo(who, series, id, version, false);
    }

    /** The same, after somebody confirmed that days change of which people were told by a call sheet. */
    @Transactional
    public Change undoPublished(SignedIn who, Series series, BoardId id, int version) {
        return undo(who, series, id, version, true);
    }

    private Change undo(SignedIn who, Series series, BoardId id, int version, boolean evenPublished) {
        store.lock(id);
        Board board = boards.find(series.id(), id).orElse(null);
        BoardStore.Version undone = store.findVersion(id, version).orElse(null);
        Snapshot before =
                store.findVersion(id, version - 1).map(BoardStore.Version::plan).orElse(null);
        if (board == null || undone == null || before == null) {
            return new Change.ChangedMeanwhile();
        }
        boolean isLast = version == board.version();
        if (undone.action().equals(Boards.DRAFT_TAKEN) || before.isOfOtherThan(board.draft())) {
            return new Change.Refused(List.of(PlanRule.DRAFT_STAYS.about(series.title(), "")));
        }
        if (!isLast && !canBeUndoneAlone(board, undone)) {
            return new Change.ChangedMeanwhile();
        }
        List<Strip> strips = board.plan().strips().toList();
        Plan plan = isLast ? before.plan(strips) : putBack(board.plan(), before.plan(strips), undone.touched());
        audit.note(who, "plan.undone", series.title());
        return writeIfLawful(who, series, board, plan, new Deed("plan.undone", undone.touched(), evenPublished));
    }

    /** A first plan follows every first draft by itself; a later draft leaves the plan to those who made it. */
    @ApplicationModuleListener
    void on(DraftRead read) {
        if (store.findActive(read.series()).isEmpty()) {
            Series series = register.get(read.series());
            plan(series.id(), PlanRequest.startingOn(series.startsOn()), null, 0, null);
        }
    }

    private boolean isTouchedSince(Board board, int readVersion, List<String> touched) {
        Set<String> since = new HashSet<>(store.touchedSince(board.head().id(), readVersion));
        return board.version() > readVersion
                && (touched.stream().anyMatch(since::contains) || since.contains(Boards.EVERYTHING));
    }

    /** What touched only strips and banners that nobody touched since can be put back without the rest. */
    private boolean canBeUndoneAlone(Board board, BoardStore.Version undone) {
        Set<String> items = new HashSet<>();
        board.plan().strips().forEach(strip -> items.add(strip.key()));
        return !undone.touched().isEmpty()
                && items.containsAll(undone.touched())
                && !isTouchedSince(board, undone.version(), undone.touched());
    }

    /** Each touched item goes to where it stood in another plan, if its day is still there. */
    private static Plan putBack(Plan now, Plan before, List<String> touched) {
        Plan plan = now;
        for (String key : touched) {
            var day = before.findDayOf(key);
            Move move = day.isPresent()
                    ? plan.move(
                            List.of(key),
                            day.get().key(),
                            day.get().items().stream()
                                    .map(item -> item.key())
                                    .toList()
                                    .indexOf(key))
                    : plan.park(List.of(key));
            plan = move instanceof Move.Moved(Plan after) ? after : plan;
        }
        return plan;
    }

    /** What is done to a board; see {@link BoardStore.Version}. */
    private record Deed(String action, List<String> touched, boolean evenPublished) {}

    private Change writeIfLawful(SignedIn who, Series series, Board board, Plan plan, Deed deed) {
        Board after = Board.of(board.head().next(), board.shoot(), plan, board.scenes());
        Holds.Held held = holds.of(series.id());
        List<Finding> refusals = new ArrayList<>(held.refusals(board, plan, deed.evenPublished()));
        after.judgement().forbidden().stream().map(Violation::finding).forEach(refusals::add);
        if (!refusals.isEmpty()) {
            return new Change.Refused(refusals);
        }
        if (!boards.update(after, who.person(), deed.action(), deed.touched())) {
            return new Change.ChangedMeanwhile();
        }
        held.changedPublished(board, plan)
                .forEach(day -> audit.note(who, "plan.published-changed", "%s · %s".formatted(series.title(), day)));
        return new Change.Done(after);
    }

    private Change plan(
            SeriesId series,
            PlanRequest request,
            @Nullable BoardSettings wished,
            int readVersion,
            @Nullable SignedIn who) {
        takeOvers.lock(series);
        Draft draft = writing.findCurrent(series).orElseThrow();
        Head old = store.findActive(series).orElse(null);
        if ((old == null ? 0 : old.version()) != readVersion) {
            return new Change.ChangedMeanwhile();
        }
        if (old != null) {
            return planAnew(old, draft, request, wished == null ? old.settings() : wished, who);
        }
        List<DraftScene> scenes = writing.listScenes(draft.id());
        BoardSettings settings = wished == null ? BoardSettings.USUAL : wished;
        Shoot shoot = boards.shoot(series, settings);
        List<Strip> strips = boards.strips(series, scenes);
        Proposal proposal = Planner.plan(shoot, strips, request.withWishesOf(strips), SeasonWatch.NONE);
        var head = new Head(new BoardId(ids.next()), series, draft.id(), FIRST, true, 1, settings, proposal.bound());
        Board board = Board.of(head, shoot, proposal.plan(), Strips.byKey(scenes));
        boards.create(board, who == null ? null : who.person(), "plan.made");
        return new Change.Done(board);
    }

    /** Whatever is shot or published stays where it is; if the draft is a newer one, as that draft has it. */
    private Change planAnew(
            Head old, Draft draft, PlanRequest request, BoardSettings settings, @Nullable SignedIn who) {
        TakeOvers.Worked worked = takeOvers.of(old, draft);
        Holds.Held held = holds.of(old.series());
        List<Finding> problems = worked.what().problems(held.shot(), draft.number());
        if (!problems.isEmpty()) {
            return new Change.Refused(problems);
        }
        Shoot shoot = boards.shoot(old.series(), settings);
        List<Strip> strips = worked.strips();
        Plan before = worked.what().plan();
        Proposal proposal = propose(shoot, strips, request.withWishesOf(strips), before, held);
        Head head = old.next().with(settings).withDraft(draft.id()).withBound(proposal.bound());
        Board board = Board.of(head, shoot, proposal.plan(), Strips.byKey(worked.scenes()));
        UUID by = who == null ? null : who.person();
        if (!boards.update(board, by, "plan.made", List.of(Boards.EVERYTHING))) {
            return new Change.ChangedMeanwhile();
        }
        takeOvers.moveNotes(old.series(), worked);
        if (worked.movesNotes()) {
            enforceOthers(old.series(), old.id(), by);
        }
        return new Change.Done(board);
    }

    /** Judges all boards of a series but one, after notes have moved; the caller has locked them all. */
    void enforceOthers(SeriesId series, BoardId but, @Nullable UUID by) {
        store.list(series).stream().map(Head::id).filter(id -> !id.equals(but)).forEach(id -> enforce(id, by));
    }

    /** A plan of all strips; days that are held stay as they are, as far as their scenes are still in the script. */
    private static Proposal propose(
            Shoot shoot, List<Strip> strips, PlanRequest request, Plan before, Holds.Held held) {
        List<ShootingDay> days =
                held.hold(before).days().stream().filter(day -> held.holds(day)).toList();
        if (days.isEmpty()) {
            return Planner.plan(shoot, strips, request, SeasonWatch.NONE);
        }
        Set<String> kept = days.stream()
                .flatMap(day -> day.strips().stream())
                .map(Strip::key)
                .collect(Collectors.toSet());
        List<Strip> others =
                strips.stream().filter(strip -> !kept.contains(strip.key())).toList();
        Proposal made = Planner.improve(shoot, new Plan(days, others), request, SeasonWatch.NONE);
        return new Proposal(
                Holds.release(made.plan(), before), made.judgement(), made.bound(), made.remarks(), made.isComplete());
    }

    /**
     * Judges a board by the facts as they are now, and takes off it what they no longer allow.
     *
     * @param by who changed the facts; absent if that is not said
     */
    @Transactional
    public List<Strip> enforce(BoardId id, @Nullable UUID by) {
        store.lock(id);
        Board board = store.find(id).map(boards::load).orElseThrow();
        PlanGuard.Guarded guarded = PlanGuard.enforce(board.shoot(), board.plan());
        List<String> touched =
                new ArrayList<>(guarded.parked().stream().map(Strip::key).toList());
        Board after =
                // What no plan can cost less than was found for other facts.
                new Board(
                        board.head().next().withBound(0),
                        board.shoot(),
                        guarded.plan(),
                        guarded.judgement(),
                        board.scenes());
        // A version of its own even if nothing moved: whoever looks at the board sees the new judgement.
        boards.update(after, by, touched.isEmpty() ? "facts.changed" : "plan.guarded", touched);
        return guarded.parked();
    }
}
