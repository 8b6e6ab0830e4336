package org.baiju.studio.shooting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRequest;
import org.baiju.shootplan.Planner;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.shooting.internal.PlanStore;
import org.baiju.studio.shooting.internal.PlanStore.PlanRow;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftRead;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans shoots. */
@Service
public class Shooting {
    private final PlanStore store;
    private final Writing writing;
    private final SeriesRegister register;
    private final Audit audit;

    Shooting(PlanStore store, Writing writing, SeriesRegister register, Audit audit) {
        this.store = store;
        this.writing = writing;
        this.register = register;
        this.audit = audit;
    }

    /** What came of a change to the board. */
    public sealed interface Change {
        record Done(Board board) implements Change {}

        /** The board stays as it is; the finding says why. */
        record Refused(Finding finding) implements Change {}

        /** Somebody else changed the board since that version was read; nothing was written. */
        record ChangedMeanwhile() implements Change {}
    }

    /**
     * Where a strip goes.
     *
     * @param date the day; absent for the boneyard
     * @param position from 0; beyond the end means at the end
     */
    public record Destination(@Nullable LocalDate date, int position) {}

    /** The board of a series; absent before the first plan. */
    public Optional<Board> find(SeriesId series) {
        return store.find(series).map(head -> {
            List<DraftScene> scenes = writing.listScenes(head.draft());
            return new Board(
                    head.draft(),
                    head.version(),
                    head.dayLimitMinutes(),
                    store.read(series, head.dayLimitMinutes(), scenes),
                    Strips.byKey(scenes));
        });
    }

    /**
     * Plans the current draft anew.
     *
     * @param readVersion the version of the board that was read; 0 if there was none
     */
    @Transactional
    public Change plan(SignedIn who, Series series, PlanRequest request, int readVersion) {
        Change change = plan(series.id(), request, readVersion);
        if (change instanceof Change.Done) {
            audit.note(who, "plan.made", series.title());
        }
        return change;
    }

    /** Moves a strip to a day or into the boneyard. */
    @Transactional
    public Change move(SignedIn who, Series series, String strip, Destination to, int readVersion) {
        Board board = find(series.id()).orElse(null);
        if (board == null || board.version() != readVersion) {
            return new Change.ChangedMeanwhile();
        }
        Move move = to.date() == null ? board.plan().park(strip) : board.plan().move(strip, to.date(), to.position());
        return switch (move) {
            case Move.Refused refused -> new Change.Refused(refused.finding());
            case Move.Moved moved -> {
                var head = new PlanRow(board.draft(), board.version(), board.dayLimitMinutes());
                audit.note(who, "strip.moved", "%s · %s".formatted(series.title(), strip));
                yield write(series.id(), head, moved.plan(), board.scenes(), readVersion);
            }
        };
    }

    /** A first plan follows every first draft by itself; a later draft leaves the plan to those who made it. */
    @ApplicationModuleListener
    void on(DraftRead read) {
        if (store.find(read.series()).isEmpty()) {
            Series series = register.get(read.series());
            plan(series.id(), PlanRequest.startingOn(series.startsOn()), 0);
        }
    }

    private Change plan(SeriesId series, PlanRequest request, int readVersion) {
        Draft draft = writing.findCurrent(series).orElseThrow();
        List<DraftScene> scenes = writing.listScenes(draft.id());
        Plan plan = Planner.plan(Strips.of(scenes), request);
        var head = new PlanRow(draft.id(), readVersion, (int) request.dayLimit().toMinutes());
        return write(series, head, plan, Strips.byKey(scenes), readVersion);
    }

    private Change write(SeriesId series, PlanRow head, Plan plan, Map<String, DraftScene> scenes, int readVersion) {
        if (!store.write(series, head, plan, scenes, readVersion)) {
            return new Change.ChangedMeanwhile();
        }
        return new Change.Done(new Board(head.draft(), readVersion + 1, head.dayLimitMinutes(), plan, scenes));
    }
}
