package org.baiju.studio.writing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.WorkingText;
import org.baiju.studio.writing.WorkingText.Change;
import org.baiju.studio.writing.WorkingText.Outcome;
import org.baiju.studio.writing.WorkingText.Reason;
import org.baiju.studio.writing.WritingSettings;
import org.springframework.stereotype.Component;

/** Changes working texts: one at a time, keeping earlier states, and moving the comments along. */
@Component
public class WorkingTexts {
    private final WorkingStore store;
    private final CommentStore comments;
    private final WritingSettings settings;
    private final Ids ids;
    private final Clock clock;

    WorkingTexts(WorkingStore store, CommentStore comments, WritingSettings settings, Ids ids, Clock clock) {
        this.store = store;
        this.comments = comments;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Another whole text; the draft and name it has from then on. */
    public record Replacement(UUID draft, String fileName, String text) {}

    /** Makes a change; the caller holds a transaction. Absent if there is no working text yet. */
    public Optional<Outcome> change(SeriesId series, Change change, String by) {
        return store.findToChange(series).map(now -> {
            if (now.save().equals(change.save())) {
                return new Outcome.Saved(now);
            }
            if (now.version() != change.version()) {
                return new Outcome.ChangedMeanwhile(now);
            }
            return apply(series, now, change, by);
        });
    }

    private Outcome apply(SeriesId series, WorkingText now, Change change, String by) {
        if (!fit(now.text(), change.edits())) {
            return new Outcome.Misfit();
        }
        String text = DeskText.storable(TextEdit.applyAll(now.text(), change.edits()));
        if (text.length() > settings.textMax() && text.length() > now.text().length()) {
            return new Outcome.TooLong(text.length());
        }
        if (isTimeToKeep(series, now, by)) {
            store.keep(series, ids.next(), now, Reason.EDITED, clock.instant(), settings.revisionsMax());
        }
        var next = new WorkingText(
                now.version() + 1, now.draft(), now.fileName(), text, change.save(), by, clock.instant());
        store.update(series, next);
        moveComments(series, change.edits(), text);
        return new Outcome.Saved(next);
    }

    /** Puts another text in place of the working text, which is kept; it may be the first. */
    public WorkingText replace(SeriesId series, Replacement by, Reason reason, String who) {
        Instant at = clock.instant();
        Optional<WorkingText> was = store.findToChange(series);
        long version = was.map(WorkingText::version).orElse(0L) + 1;
        var next = new WorkingText(version, by.draft(), by.fileName(), by.text(), ids.next(), who, at);
        if (was.isEmpty()) {
            store.addIfAbsent(series, next);
            return next;
        }
        String before = was.get().text();
        if (!before.equals(by.text())) {
            store.keep(series, ids.next(), was.get(), reason, at, settings.revisionsMax());
        }
        store.update(series, next);
        moveComments(series, DeskText.between(before, by.text()), by.text());
        return next;
    }

    private void moveComments(SeriesId series, List<TextEdit> edits, String text) {
        comments.move(
                series,
                comments.listAnchors(series).stream()
                        .flatMap(anchor -> anchor.after(edits, text).stream())
                        .toList());
    }

    private boolean isTimeToKeep(SeriesId series, WorkingText now, String by) {
        return !now.changedBy().equals(by)
                || store.findLastKept(series)
                        .map(last -> !last.plus(settings.revisionEvery()).isAfter(clock.instant()))
                        .orElse(true);
    }

    private static boolean fit(String text, List<TextEdit> edits) {
        long free = 0;
        for (TextEdit edit : edits.stream()
                .sorted(java.util.Comparator.comparingInt(TextEdit::offset))
                .toList()) {
            if (edit.offset() < free || (long) edit.offset() + edit.length() > text.length()) {
                return false;
            }
            free = (long) edit.offset() + edit.length();
        }
        return true;
    }
}
