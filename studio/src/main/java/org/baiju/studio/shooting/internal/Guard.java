package org.baiju.studio.shooting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.people.CastChanged;
import org.baiju.studio.place.PlacesChanged;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.NotesChanged;
import org.baiju.studio.shooting.Shooting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Judges boards again when facts change that they depend on, within the change itself: at no moment does a plan stand that
 * would harm a child, however late the birth date, the consent or the way to the set is told.
 */
@Component
class Guard {
    private final BoardStore store;
    private final NoteStore notes;
    private final Shooting shooting;

    Guard(BoardStore store, NoteStore notes, Shooting shooting) {
        this.store = store;
        this.notes = notes;
        this.shooting = shooting;
    }

    @EventListener
    void on(CastChanged changed) {
        enforce(changed.series(), null);
    }

    @EventListener
    void on(NotesChanged changed) {
        enforce(Set.of(changed.series()), changed.by());
    }

    @EventListener
    void on(PlacesChanged changed) {
        enforce(changed.series(), null);
    }

    /**
     * All series are locked first, so that no board comes into being by the facts as they were before; then all boards, in
     * order, and then their children: so two changes never wait for each other.
     */
    private void enforce(Set<SeriesId> series, @Nullable UUID by) {
        series.stream().sorted(Comparator.comparing(SeriesId::value)).forEach(notes::lock);
        List<BoardId> boards = series.stream()
                .flatMap(one -> store.list(one).stream())
                .map(Head::id)
                .sorted(Comparator.comparing(BoardId::value))
                .toList();
        boards.forEach(store::lock);
        boards.forEach(board -> shooting.enforce(board, by));
    }
}
