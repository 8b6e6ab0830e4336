package org.baiju.studio.shooting.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads boards with all that they are judged by, and writes them with their history. */
@Component
public class Boards {
    /** What a change touches that leaves nothing as it was. */
    public static final String EVERYTHING = "*";

    private final BoardStore store;
    private final Writing writing;
    private final Clock clock;

    Boards(BoardStore store, Writing writing, Clock clock) {
        this.store = store;
        this.writing = writing;
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

    /** The strips of scenes, with what production says of them, in the order of the script. */
    public List<Strip> strips(SeriesId series, List<DraftScene> scenes) {
        Map<String, BoardStore.StripNote> notes = store.notes(series);
        return scenes.stream()
                .filter(scene -> scene.heading() != null)
                .map(scene -> Strips.of(scene, notes.get(scene.key())))
                .toList();
    }

    /** The people, places and rules of a series. */
    public Shoot shoot(SeriesId series, BoardSettings settings) {
        return Shoot.of(settings.rules());
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

    private void write(Board board, @Nullable UUID by, String action, List<String> touched) {
        store.write(board.head().id(), board.plan(), board.scenes());
        store.keep(
                board.head().id(),
                new BoardStore.Version(
                        board.version(), by, clock.instant(), action, touched, Snapshot.of(board.plan())));
    }
}
