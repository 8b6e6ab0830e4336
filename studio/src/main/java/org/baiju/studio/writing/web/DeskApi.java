package org.baiju.studio.writing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Desk;
import org.baiju.studio.writing.WorkingText;
import org.baiju.studio.writing.WorkingText.Outcome;
import org.baiju.studio.writing.WorkingText.Revision;
import org.baiju.studio.writing.WritingSettings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working text of a series for programs, and for the editor. */
@RestController
@RequestMapping("/api/v1/series/{series}/script")
@Tag(name = "Writing desk")
class DeskApi {
    private final Desk desk;
    private final Presence presence;
    private final WritingSettings settings;

    DeskApi(Desk desk, Presence presence, WritingSettings settings) {
        this.desk = desk;
        this.presence = presence;
        this.settings = settings;
    }

    /** The working text; {@code save} names its last change. */
    record WorkingView(long version, UUID save, String fileName, String text, String changedBy, Instant changedAt) {
        static WorkingView of(WorkingText text) {
            return new WorkingView(
                    text.version(), text.save(), text.fileName(), text.text(), text.changedBy(), text.changedAt());
        }
    }

    /** Where the working text stands, without the text; {@code others} have the editor open as well. */
    record StateView(long version, String changedBy, int characters, List<String> others) {}

    /** What was saved. */
    record SavedView(long version, int characters, Instant savedAt) {}

    /** Edits of the text of a version; {@code save} names them, so that they can be sent again safely. */
    record ChangeRequest(
            @PositiveOrZero long version,
            @NotNull UUID save,
            @NotNull @Size(max = 10_000) List<@NotNull @Valid EditRequest> edits) {}

    /** One replacement; {@code offset} and {@code length} count UTF-16 units. */
    record EditRequest(
            @PositiveOrZero int offset,
            @PositiveOrZero int length,
            @NotNull String replacement) {}

    /** A text to be checked. */
    record CheckRequest(@NotNull String text) {}

    /** An earlier state with its text. */
    record RevisionView(UUID id, String text) {}

    @GetMapping("/working")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The working text with its version")
    WorkingView working(Series series) {
        return WorkingView.of(desk.find(series.id()).orElseThrow(Problem::notFound));
    }

    @GetMapping("/working/state")
    @Requires(Permission.SCRIPT_WRITE)
    @Operation(summary = "The version of the working text, and who else has the editor open")
    StateView state(SignedIn me, Series series) {
        WorkingText text = desk.find(series.id()).orElseThrow(Problem::notFound);
        return new StateView(text.version(), text.changedBy(), text.text().length(), presence.enter(me, series.id()));
    }

    @PutMapping("/working")
    @Requires(Permission.SCRIPT_WRITE)
    @Operation(summary = "Change the working text, naming the version that was edited; 409 if it is no longer that")
    SavedView change(SignedIn me, Series series, @Valid @RequestBody ChangeRequest request) {
        List<TextEdit> edits = request.edits().stream()
                .map(edit -> new TextEdit(edit.offset(), edit.length(), edit.replacement()))
                .toList();
        var change = new WorkingText.Change(request.version(), request.save(), edits);
        return saved(me, desk.change(me, series.id(), change).orElseThrow(Problem::notFound));
    }

    @PostMapping("/check")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "What the engine says of a text: findings with their fixes, episodes and scenes with seconds")
    CheckView check(SignedIn me, Series series, @Valid @RequestBody CheckRequest request) {
        if (request.text().length() > settings.textMax()) {
            throw tooLong(request.text().length());
        }
        return CheckView.of(me, desk.check(series.id(), request.text()));
    }

    @GetMapping("/revisions")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Earlier states of the working text, latest first")
    List<Revision> revisions(Series series) {
        return desk.listRevisions(series.id());
    }

    @GetMapping("/revisions/{revision}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "An earlier state with its text")
    RevisionView revision(Series series, @PathVariable UUID revision) {
        return new RevisionView(
                revision, desk.findRevision(series.id(), revision).orElseThrow(Problem::notFound));
    }

    @PostMapping("/revisions/{revision}/restore")
    @Requires(Permission.SCRIPT_EDIT)
    @Operation(summary = "Make an earlier state the working text again; what it was is kept")
    WorkingView restore(SignedIn me, Series series, @PathVariable UUID revision) {
        return WorkingView.of(desk.restore(me, series, revision).orElseThrow(Problem::notFound));
    }

    private SavedView saved(SignedIn me, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved ->
                new SavedView(
                        saved.text().version(),
                        saved.text().text().length(),
                        saved.text().changedAt());
            case Outcome.ChangedMeanwhile meanwhile ->
                throw changed(meanwhile.newer().changedBy(), me);
            case Outcome.TooLong tooLong -> throw tooLong(tooLong.characters());
            case Outcome.Misfit() -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "edits-misfit");
        };
    }

    /** One's own newer text comes from another window of one's own, and is said to. */
    private static Problem changed(String by, SignedIn me) {
        return new Problem(HttpStatus.CONFLICT, "text-changed", by, by.equals(me.displayName()) ? 1 : 0);
    }

    private Problem tooLong(int characters) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "script-too-long", characters, settings.textMax());
    }
}
