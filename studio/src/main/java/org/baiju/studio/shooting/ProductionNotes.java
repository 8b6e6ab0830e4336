package org.baiju.studio.shooting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.StripNote.Part;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.NoteStore;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what production says of scenes: how long they take, what they need, when they shall be shot. It belongs to the
 * series and the scene, so it outlives drafts, plans and scenarios; all boards are judged again by it.
 */
@Service
public class ProductionNotes {
    /** More than the strips of any day, fewer than a season. */
    public static final int AT_ONCE_MAX = 200;

    private final NoteStore store;
    private final BoardStore boards;
    private final Writing writing;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ProductionNotes(
            NoteStore store,
            BoardStore boards,
            Writing writing,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.boards = boards;
        this.writing = writing;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A note as it is kept.
     *
     * @param version counts the changes; whoever changes it names the version they read, 0 if there was none
     * @param by who said so last; absent for notes older than that was asked
     */
    public record Kept(
            int version, StripNote note, @Nullable UUID by, Instant at) {}

    /** What came of a change of notes. */
    public sealed interface Saved {
        record Done(SortedMap<String, Kept> notes) implements Saved {}

        /** Somebody else changed these since they were read; nothing was written. */
        record ChangedMeanwhile(SortedMap<String, Kept> now) implements Saved {}

        /** Neither the script nor any board has such a scene; nothing was written. */
        record NoSuchStrip(String key) implements Saved {}

        /** The scene has to be shot on a date on which it must not be; nothing was written. */
        record Contradiction(String key, StripNote note) implements Saved {}
    }

    /** All notes of a series by the keys of their scenes. */
    @Transactional(readOnly = true)
    public SortedMap<String, Kept> map(SeriesId series) {
        return store.map(series);
    }

    /**
     * Says the same of several scenes, of all or of none.
     *
     * @param versions the version that was read of each scene's note, by the scene's key
     * @param parts of what is said; the others stay as they are
     */
    @Transactional
    public Saved save(SignedIn who, Series series, Map<String, Integer> versions, Set<Part> parts, StripNote said) {
        store.lock(series.id());
        SortedMap<String, Kept> before = store.map(series.id());
        Set<String> known = knownKeys(series.id());
        var changed = new TreeMap<String, Kept>();
        var after = new TreeMap<String, Kept>();
        for (var read : new TreeMap<>(versions).entrySet()) {
            String key = read.getKey();
            if (!known.contains(key)) {
                return new Saved.NoSuchStrip(key);
            }
            Kept old = before.get(key);
            StripNote note = (old == null ? StripNote.NONE : old.note()).with(parts, said);
            int version = old == null ? 0 : old.version();
            if (version != read.getValue()) {
                changed.put(key, old == null ? new Kept(0, StripNote.NONE, who.person(), clock.instant()) : old);
            }
            if (note.contradictsItself()) {
                return new Saved.Contradiction(key, note);
            }
            after.put(key, new Kept(version + 1, note, who.person(), clock.instant()));
        }
        if (!changed.isEmpty()) {
            return new Saved.ChangedMeanwhile(changed);
        }
        after.forEach((key, kept) -> store.write(series.id(), key, kept));
        audit.note(who, "note.changed", "%s · %s".formatted(series.title(), String.join(", ", after.keySet())));
        events.publishEvent(new NotesChanged(series.id(), who.person()));
        return new Saved.Done(after);
    }

    /** The scenes of the current draft, and of those that boards still plan. */
    private Set<String> knownKeys(SeriesId series) {
        Set<UUID> drafts = new HashSet<>();
        boards.list(series).forEach(head -> drafts.add(head.draft()));
        writing.findCurrent(series).ifPresent(draft -> drafts.add(draft.id()));
        Set<String> keys = new HashSet<>();
        drafts.forEach(
                draft -> writing.listScenes(draft).stream().map(DraftScene::key).forEach(keys::add));
        return keys;
    }
}
