package org.baiju.studio.shooting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanFigures;
import org.baiju.shootplan.check.Violation;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.CalledDays;
import org.baiju.studio.shooting.internal.Holds;
import org.baiju.studio.shooting.internal.TakeOvers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several boards of one series side by side: what if it were a day fewer, a second unit, other dates. */
@Service
public class Scenarios {
    /** More than anybody compares. */
    public static final int BOARDS_MAX = 12;

    private final Boards boards;
    private final BoardStore store;
    private final CalledDays calledDays;
    private final Holds holds;
    private final TakeOvers takeOvers;
    private final Audit audit;
    private final Ids ids;

    Scenarios(
            Boards boards,
            BoardStore store,
            CalledDays calledDays,
            Holds holds,
            TakeOvers takeOvers,
            Audit audit,
            Ids ids) {
        this.boards = boards;
        this.store = store;
        this.calledDays = calledDays;
        this.holds = holds;
        this.takeOvers = takeOvers;
        this.audit = audit;
        this.ids = ids;
    }

    /** What came of a wish about a board as a whole. */
    public sealed interface Outcome {
        record Done(Head head) implements Outcome {}

        /** There is a board of this name already. */
        record NameTaken(String name) implements Outcome {}

        /** There are as many boards as there may be. */
        record TooMany(int most) implements Outcome {}

        /** The board that is shot cannot be removed. */
        record IsShot() implements Outcome {}

        record NoSuchBoard() implements Outcome {}

        /** What is shot would move, days of which a call sheet is out would change, or a child would be harmed. */
        record Held(List<Finding> findings) implements Outcome {
            public Held {
                findings = List.copyOf(findings);
            }
        }
    }

    /**
     * A board in one line of a comparison.
     *
     * @param money by what it is paid for, in fen
     * @param total in fen
     * @param inBoneyard strips that are on no day
     * @param errors rules that keep a call sheet from being published
     * @param moved strips that are on another day than on the board that is shot
     */
    public record Line(
            Head head,
            PlanFigures figures,
            Map<CostItem.Kind, Long> money,
            long total,
            int inBoneyard,
            long errors,
            long moved,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** A copy of a board under another name. */
    @Transactional
    public Outcome copy(SignedIn who, Series series, BoardId from, String name) {
        takeOvers.lock(series.id());
        Board board = boards.find(series.id(), from).orElse(null);
        if (board == null) {
            return new Outcome.NoSuchBoard();
        }
        List<Head> all = store.list(series.id());
        if (all.size() >= BOARDS_MAX) {
            return new Outcome.TooMany(BOARDS_MAX);
        }
        if (all.stream().anyMatch(head -> head.name().equals(name))) {
            return new Outcome.NameTaken(name);
        }
        Head old = board.head();
        var head = new Head(
                new BoardId(ids.next()), series.id(), old.draft(), name, false, 1, old.settings(), old.bound());
        boards.create(
                new Board(head, board.shoot(), board.plan(), board.judgement(), board.scenes()),
                who.person(),
                "scenario.copied");
        audit.note(who, "scenario.copied", "%s · %s".formatted(series.title(), name));
        return new Outcome.Done(head);
    }

    /**
     * Makes a board the one that is shot.
     *
     * @param evenPublished whether somebody confirmed that days change of which people were told by a call sheet
     */
    @Transactional
    public Outcome activate(SignedIn who, Series series, BoardId id, boolean evenPublished) {
        takeOvers.lock(series.id());
        Head head = store.find(series.id(), id).orElse(null);
        if (head == null) {
            return new Outcome.NoSuchBoard();
        }
        Head shot = store.findActive(series.id()).orElse(null);
        if (shot != null && !shot.draft().equals(head.draft())) {
            // Notes and what is shot go by the keys of the draft that is shot.
            return new Outcome.Held(List.of(PlanRule.DRAFTS_DIFFER.about(head.name(), "")));
        }
        Board next = boards.load(head);
        List<Finding> refusals = new ArrayList<>(boards.findActive(series.id())
                .map(active -> holds.of(series.id()).refusals(active, next.plan(), evenPublished))
                .orElse(List.of()));
        // Another series may have called its children since: only boards that are shot keep them for themselves.
        next.judgement().forbidden().stream().map(Violation::finding).forEach(refusals::add);
        if (!refusals.isEmpty()) {
            return new Outcome.Held(refusals);
        }
        store.findActive(series.id()).ifPresent(active -> calledDays.clear(active.id()));
        store.deactivate(series.id());
        store.activate(id);
        boards.find(series.id(), id).ifPresent(boards::tellWhenPeopleWork);
        audit.note(who, "scenario.activated", "%s · %s".formatted(series.title(), head.name()));
        return new Outcome.Done(store.find(series.id(), id).orElseThrow());
    }

    @Transactional
    public Outcome remove(SignedIn who, Series series, BoardId id) {
        takeOvers.lock(series.id());
        Head head = store.find(series.id(), id).orElse(null);
        if (head == null) {
            return new Outcome.NoSuchBoard();
        }
        if (head.isActive()) {
            return new Outcome.IsShot();
        }
        store.delete(id);
        audit.note(who, "scenario.removed", "%s · %s".formatted(series.title(), head.name()));
        return new Outcome.Done(head);
    }

    /** All boards of a series side by side, the one that is shot first. */
    public List<Line> compare(Series series) {
        Optional<Board> shot = boards.findActive(series.id());
        Map<String, DayKey> home = shot.map(board -> board.plan().daysByStrip()).orElse(Map.of());
        List<Line> lines = new ArrayList<>();
        for (Head head : store.list(series.id())) {
            lines.add(line(boards.load(head), home));
        }
        return lines;
    }

    private static Line line(Board board, Map<String, DayKey> home) {
        List<LocalDate> dates = board.judgement().timetables().stream()
                .map(timetable -> timetable.day().date())
                .toList();
        Map<String, DayKey> here = board.plan().daysByStrip();
        long moved = board.plan()
                .strips()
                .map(Strip::key)
                .filter(key -> !Objects.equals(home.get(key), here.get(key)))
                .count();
        return new Line(
                board.head(),
                board.judgement().figures(),
                board.judgement().cost().byKind(),
                board.judgement().cost().total(),
                board.plan().boneyard().size(),
                board.judgement().violations().stream()
                        .filter(Violation::blocksPublishing)
                        .count(),
                moved,
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast());
    }
}
