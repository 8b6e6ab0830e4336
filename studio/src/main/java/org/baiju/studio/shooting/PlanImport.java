package org.baiju.studio.shooting;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.paperwork.intake.plan.PlanFile;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanGuard;
import org.baiju.shootplan.check.PlanGuard.Guarded;
import org.baiju.shootplan.check.Violation;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.Boards;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.shooting.internal.TakeOvers;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a scenario of a plan that somebody brings as a file. The board that is shot stays as it is; what would harm a
 * child goes into the boneyard before anything is written.
 */
@Service
public class PlanImport {
    private final Boards boards;
    private final BoardStore store;
    private final TakeOvers takeOvers;
    private final Writing writing;
    private final Audit audit;
    private final Ids ids;

    PlanImport(Boards boards, BoardStore store, TakeOvers takeOvers, Writing writing, Audit audit, Ids ids) {
        this.boards = boards;
        this.store = store;
        this.takeOvers = takeOvers;
        this.writing = writing;
        this.audit = audit;
        this.ids = ids;
    }

    /** What came of a file. */
    public sealed interface Brought {
        /**
         * There is a new scenario.
         *
         * @param board with what the file places
         * @param findings what is odd about the file
         * @param reasons why scenes that the file places are in the boneyard
         */
        record Done(Board board, List<Finding> findings, List<Finding> reasons) implements Brought {
            public Done {
                findings = List.copyOf(findings);
                reasons = List.copyOf(reasons);
            }
        }

        /** Nothing was written; the finding says why and what to do. */
        record Unreadable(Finding finding) implements Brought {}

        /** Nothing was written: there is a board of this name already. */
        record NameTaken(String name) implements Brought {}

        /** Nothing was written: there are as many boards as there may be. */
        record TooMany(int most) implements Brought {}
    }

    /** Reads a file over the current draft and keeps its plan as a scenario of that name, all of it or nothing. */
    @Transactional
    public Brought bring(SignedIn who, Series series, String name, String fileName, byte[] content) {
        takeOvers.lock(series.id());
        List<Head> all = store.list(series.id());
        if (all.size() >= Scenarios.BOARDS_MAX) {
            return new Brought.TooMany(Scenarios.BOARDS_MAX);
        }
        if (all.stream().anyMatch(head -> head.name().equals(name))) {
            return new Brought.NameTaken(name);
        }
        Draft draft = writing.findCurrent(series.id()).orElseThrow(Problem::notFound);
        List<DraftScene> scenes = writing.listScenes(draft.id());
        List<Strip> strips = boards.strips(series.id(), scenes);
        return switch (PlanFile.read(content, fileName, series.startsOn(), strips)) {
            case TableResult.Refused<Plan>(Finding finding) -> new Brought.Unreadable(finding);
            case TableResult.Accepted<Plan> read -> {
                BoardSettings settings = all.stream()
                        .filter(Head::isActive)
                        .map(Head::settings)
                        .findFirst()
                        .orElse(BoardSettings.USUAL);
                var head = new Head(new BoardId(ids.next()), series.id(), draft.id(), name, false, 1, settings, 0);
                yield create(who, series, head, read, scenes);
            }
        };
    }

    private Brought create(
            SignedIn who, Series series, Head head, TableResult.Accepted<Plan> read, List<DraftScene> scenes) {
        Shoot shoot = boards.shoot(series.id(), head.settings());
        Guarded guarded = PlanGuard.enforce(shoot, read.table());
        var board = new Board(head, shoot, guarded.plan(), guarded.judgement(), Strips.byKey(scenes));
        boards.create(board, who.person(), "scenario.imported");
        audit.note(who, "scenario.imported", "%s · %s".formatted(series.title(), head.name()));
        return new Brought.Done(
                board,
                read.findings(),
                guarded.reasons().stream().map(Violation::finding).toList());
    }
}
