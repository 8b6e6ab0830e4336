package org.baiju.studio.shooting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.TakeOver;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Component;

/**
 * Works out what a later draft makes of a board. What production says of scenes is kept under the keys that they have on
 * the board that is shot; so it moves with that board, and with no other.
 */
@Component
public class TakeOvers {
    private final BoardStore store;
    private final Boards boards;
    private final NoteStore notes;
    private final Lineages lineages;
    private final Writing writing;

    TakeOvers(BoardStore store, Boards boards, NoteStore notes, Lineages lineages, Writing writing) {
        this.store = store;
        this.boards = boards;
        this.notes = notes;
        this.lineages = lineages;
        this.writing = writing;
    }

    /**
     * What would come of taking a draft over, before any law is asked.
     *
     * @param scenes of the later draft
     * @param strips of the later draft, in the order of the script
     * @param notes of the series as they follow their scenes
     * @param movesNotes whether that changes them
     * @param lostNotes the keys of strips whose notes go with them
     */
    public record Worked(
            TakeOver what,
            List<DraftScene> scenes,
            List<Strip> strips,
            SortedMap<String, Kept> notes,
            boolean movesNotes,
            Set<String> lostNotes) {}

    /** Waits for whoever changes notes or boards of the series, in the order in which all do. */
    public void lock(SeriesId series) {
        notes.lock(series);
        store.list(series).stream()
                .map(Head::id)
                .sorted(Comparator.comparing(BoardId::value))
                .forEach(store::lock);
    }

    public Worked of(Head head, Draft later) {
        SortedMap<String, Kept> now = notes.map(head.series());
        Plan before = boards.plan(head);
        List<DraftScene> scenes = writing.listScenes(later.id());
        Heirs heirs = heirs(head, before, later, scenes);
        SortedMap<String, Kept> carried = head.isActive() && !head.draft().equals(later.id()) ? heirs.carry(now) : now;
        List<Strip> strips = Strips.of(scenes, carried);
        TakeOver what = TakeOver.of(before, heirs.laterKeys(), strips);
        boolean moves = !carried.equals(now);
        Set<String> lost = what.omitted().stream()
                .map(Strip::key)
                .filter(key -> moves && now.containsKey(key))
                .collect(Collectors.toSet());
        return new Worked(what, scenes, strips, carried, moves, lost);
    }

    private Heirs heirs(Head head, Plan before, Draft later, List<DraftScene> scenes) {
        if (head.draft().equals(later.id())) {
            return Heirs.same(before);
        }
        Draft earlier = writing.findDraft(head.series(), head.draft()).orElseThrow();
        return Heirs.of(
                before,
                lineages.between(head.series(), earlier, later),
                Strips.of(scenes).stream().map(Strip::key).collect(Collectors.toSet()));
    }

    /** Writes the notes as they follow their scenes. */
    public void moveNotes(SeriesId series, Worked worked) {
        if (worked.movesNotes()) {
            notes.replaceAll(series, worked.notes());
        }
    }
}
