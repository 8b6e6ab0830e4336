package org.baiju.studio.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.baiju.finding.Finding;
import org.baiju.finding.Fixes;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.WorkingText.Change;
import org.baiju.studio.writing.WorkingText.Reason;
import org.baiju.studio.writing.WorkingText.Revision;
import org.baiju.studio.writing.internal.DeskText;
import org.baiju.studio.writing.internal.DraftMaker;
import org.baiju.studio.writing.internal.DraftStore;
import org.baiju.studio.writing.internal.ScriptFiles;
import org.baiju.studio.writing.internal.WorkingStore;
import org.baiju.studio.writing.internal.WorkingTexts;
import org.baiju.studio.writing.internal.WorkingTexts.Replacement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The writing desk: one working text a series, drafts made from it and brought back to it, and their locks. */
@Service
public class Desk {
    private final WorkingStore store;
    private final WorkingTexts texts;
    private final DraftStore drafts;
    private final DraftMaker maker;
    private final ScriptFiles files;
    private final SeriesRegister register;
    private final Audit audit;
    private final WritingSettings settings;
    private final Ids ids;
    private final Clock clock;

    Desk(
            WorkingStore store,
            WorkingTexts texts,
            DraftStore drafts,
            DraftMaker maker,
            ScriptFiles files,
            SeriesRegister register,
            Audit audit,
            WritingSettings settings,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.drafts = drafts;
        this.maker = maker;
        this.files = files;
        this.register = register;
        this.audit = audit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of making a draft from the working text. */
    public sealed interface Saving {
        record Saved(Draft draft) implements Saving {}

        /** The text cannot be read as a script. */
        record Refused(Finding finding) implements Saving {}

        /** The working text is no longer the one whoever asks has seen. */
        record ChangedMeanwhile() implements Saving {}

        /** The current draft is locked, and only a script editor may put another in its place. */
        record Locked(int draft) implements Saving {}
    }

    /** The working text; made from the current draft when first asked for. Absent before the first draft. */
    @Transactional
    public Optional<WorkingText> find(SeriesId series) {
        return store.find(series)
                .or(() -> drafts.findCurrent(series).map(draft -> {
                    texts.replace(series, textOf(series, draft), Reason.REPLACED, draft.madeBy());
                    return store.find(series).orElseThrow();
                }));
    }

    /** Changes the working text; absent before the first draft. */
    @Transactional
    public Optional<WorkingText.Outcome> change(SignedIn who, SeriesId series, Change change) {
        return find(series).flatMap(text -> texts.change(series, change, who.displayName()));
    }

    /**
     * Applies fixes to the working text.
     *
     * @param version of the text whose findings were chosen
     * @param chosen which findings are mended, of those that have a fix
     */
    @Transactional
    public Optional<WorkingText.Outcome> mend(SignedIn who, SeriesId series, long version, Predicate<Finding> chosen) {
        return find(series).flatMap(text -> {
            List<TextEdit> edits = check(text) instanceof ReadResult.Accepted read && text.version() == version
                    ? Fixes.of(read.script().findings(), chosen)
                    : List.of();
            return edits.isEmpty() && text.version() == version
                    ? Optional.of(new WorkingText.Outcome.Saved(text))
                    : texts.change(series, new Change(version, ids.next(), edits), who.displayName());
        });
    }

    /** What the engine says of the working text. */
    public ReadResult check(WorkingText text) {
        return ScriptReader.readText(text.text(), text.fileName());
    }

    /** What the engine says of a text that somebody is typing; it is read like the working text of the series. */
    public ReadResult check(SeriesId series, String text) {
        return ScriptReader.readText(
                DeskText.withLineFeeds(text),
                find(series).map(WorkingText::fileName).orElse("script.txt"));
    }

    /** Earlier states of the working text, latest first. */
    public List<Revision> listRevisions(SeriesId series) {
        return store.listRevisions(series, settings.revisionsMax());
    }

    public Optional<String> findRevision(SeriesId series, UUID revision) {
        return store.findRevisionText(series, revision);
    }

    /** Makes an earlier state the working text again; what it was is kept. Absent if there is no such state. */
    @Transactional
    public Optional<WorkingText> restore(SignedIn who, Series series, UUID revision) {
        return store.findRevisionText(series.id(), revision).map(text -> {
            WorkingText now = find(series.id()).orElseThrow();
            audit.note(who, "script.restored", series.title());
            return texts.replace(
                    series.id(),
                    new Replacement(now.draft(), now.fileName(), text),
                    Reason.RESTORED,
                    who.displayName());
        });
    }

    /** Makes the text of a draft the working text; what it was is kept. */
    @Transactional
    public WorkingText restore(SignedIn who, Series series, Draft draft) {
        audit.note(who, "script.restored", "%s · %d".formatted(series.title(), draft.number()));
        return texts.replace(series.id(), textOf(series.id(), draft), Reason.RESTORED, who.displayName());
    }

    /** The text of a draft as the desk would edit it. */
    public String read(SeriesId series, Draft draft) {
        return textOf(series, draft).text();
    }

    /**
     * Makes the next draft from the working text.
     *
     * @param version of the working text as whoever asks has seen it
     * @param message why; absent if nobody says
     */
    @Transactional
    public Saving save(SignedIn who, Series series, long version, @Nullable String message) {
        // Whoever brings a file holds the series first, then the working text: the other order would end in a deadlock.
        drafts.hold(series.id());
        Optional<WorkingText> found = store.findToChange(series.id());
        if (found.isEmpty() || found.get().version() != version) {
            return new Saving.ChangedMeanwhile();
        }
        Optional<Draft> locked = findLockAgainst(who, series.id());
        if (locked.isPresent()) {
            return new Saving.Locked(locked.get().number());
        }
        WorkingText text = found.get();
        return switch (check(text)) {
            case ReadResult.Refused refused -> new Saving.Refused(refused.finding());
            case ReadResult.Accepted read -> {
                StorageKey key = StorageKey.of("scripts", who.getOrganisation(), ids.next());
                StoredFile file = files.keep(key, text.text().getBytes(UTF_8));
                Draft draft = maker.make(who, series, new DraftMaker.Source(text.fileName(), file, read, message));
                store.update(
                        series.id(),
                        new WorkingText(
                                text.version(),
                                draft.id(),
                                text.fileName(),
                                text.text(),
                                text.save(),
                                text.changedBy(),
                                text.changedAt()));
                yield new Saving.Saved(draft);
            }
        };
    }

    /** The locked current draft that whoever asks may not replace; absent if they may make the next one. */
    public Optional<Draft> findLockAgainst(SignedIn who, SeriesId series) {
        return who.may(Permission.SCRIPT_EDIT)
                ? Optional.empty()
                : drafts.findCurrent(series).filter(Draft::isLocked);
    }

    /** Locks a draft or unlocks it; nothing happens if it is so already. */
    @Transactional
    public Draft lock(SignedIn who, Series series, Draft draft, boolean locked) {
        if (drafts.lock(draft.id(), locked ? new Draft.Lock(clock.instant(), who.displayName()) : null)) {
            audit.note(
                    who,
                    locked ? "draft.locked" : "draft.unlocked",
                    "%s · %d".formatted(series.title(), draft.number()));
        }
        return drafts.find(series.id(), draft.number()).orElseThrow();
    }

    private Replacement textOf(SeriesId series, Draft draft) {
        Evidence file = register.findEvidence(series, draft.evidence()).orElseThrow();
        ReadResult.Accepted read = files.read(file.key(), file.fileName());
        return new Replacement(draft.id(), DeskText.nameOf(file.fileName(), read), DeskText.of(read));
    }
}
