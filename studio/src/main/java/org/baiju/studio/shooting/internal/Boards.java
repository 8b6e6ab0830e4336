package org.baiju.studio.shooting.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.studio.people.Casting;
import org.baiju.studio.place.Places;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads boards with all that they are judged by, and writes them with their history. */
@Component
public class Boards {
    /** What a change touches that leaves nothing as it was. */
    public static final String EVERYTHING = "*";

    /** The action of the version with which a board took a newer draft over. */
    public static final String DRAFT_TAKEN = "draft.taken";

    private final BoardStore store;
    private final NoteStore notes;
    private final CalledDays calledDays;
    private final Writing writing;
    private final Casting casting;
    private final Places places;
    private final Clock clock;

    Boards(
            BoardStore store,
            NoteStore notes,
            CalledDays calledDays,
            Writing writing,
            Casting casting,
            Places places,
            Clock clock) {
        this.store = store;
        this.notes = notes;
        this.calledDays = calledDays;
        this.writing = writing;
        this.casting = casting;
        this.places = places;
        this.clock = clock;
    }

    /** The board that is shot; empty before the first plan. */
    public Optional<Board> findActive(SeriesId series) {
        return store.findActive(series).map(this::load);
    }

    public Optional<Board> find(SeriesId series, BoardId board) {
        return store.find(series, board).map(this::load);
    }

    /** A board as it stands. */
    public Board load(Head head) {
        List<DraftScene> scenes = writing.listScenes(head.draft());
        Plan plan = store.read(head.id()).plan(strips(head.series(), scenes));
        return Board.of(head, shoot(head.series(), head.settings()), plan, Strips.byKey(scenes));
    }

    /** The plan of a board alone, not judged. */
    public Plan plan(Head head) {
        return store.read(head.id()).plan(strips(head.series(), writing.listScenes(head.draft())));
    }

    /** The strips of scenes, with what production says of them, in the order of the script. */
    public List<Strip> strips(SeriesId series, List<DraftScene> scenes) {
        return Strips.of(scenes, notes.map(series));
    }

    /**
     * The people, places and rules of a series. Within a transaction nobody else plans with its children until the end, so
     * that two series cannot each find the same child free.
     */
    public Shoot shoot(SeriesId series, BoardSettings settings) {
        List<Performer> performers = casting.castOf(series);
        boolean mayWrite = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (mayWrite) {
            calledDays.lock(performers.stream()
                    .filter(performer -> performer.birthDate() != null)
                    .toList());
        }
        return Shoot.of(settings.rules())
                .withPerformers(performers)
                .withPlaces(places.ofSeries(series), places.listWays(series))
                .withElsewhere(calledDays.elsewhere(series, performers));
    }

    /** Puts a first version on record. */
    public void create(Board board, @Nullable UUID by, String action) {
        store.create(board.head());
        write(board, by, action, List.of());
    }

    /**
     * Writes a board over the version before.
     *
     * @return false, and nothing is written, if that is not the version there is
     */
    public boolean update(Board board, @Nullable UUID by, String action, List<String> touched) {
        if (!store.update(board.head())) {
            return false;
        }
        write(board, by, action, touched);
        return true;
    }

    /** Keeps when the people of a board work, after who plays whom changed without any strip moving. */
    public void tellWhenPeopleWork(Board board) {
        if (board.head().isActive()) {
            calledDays.write(board.head().id(), board.judgement().timetables());
        }
    }

    private void write(Board board, @Nullable UUID by, String action, List<String> touched) {
        store.write(board.head().id(), board.plan(), board.scenes());
        tellWhenPeopleWork(board);
        store.keep(
                board.head().id(),
                new BoardStore.Version(
                        board.version(),
                        by,
                        clock.instant(),
                        action,
                        touched,
                        Snapshot.of(board.plan(), board.draft())));
    }
}
