package org.baiju.studio.writing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Desk;
import org.baiju.studio.writing.Desk.Saving;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts for programs: made from the working text, read, locked, brought back. */
@RestController
@RequestMapping("/api/v1/series/{series}/script/drafts")
@Tag(name = "Writing desk")
class DraftApi {
    static final int MESSAGE_MAX = 200;

    private final Desk desk;
    private final Writing writing;

    DraftApi(Desk desk, Writing writing) {
        this.desk = desk;
        this.writing = writing;
    }

    /** A draft; {@code lockedBy} is absent while it is not locked. */
    record DraftView(
            int number,
            String title,
            Instant createdAt,
            String madeBy,
            @Nullable String message,
            @Nullable String lockedBy,
            int findings) {
        static DraftView of(Draft draft) {
            Draft.@Nullable Lock lock = draft.lock();
            return new DraftView(
                    draft.number(),
                    draft.title(),
                    draft.createdAt(),
                    draft.madeBy(),
                    draft.message(),
                    lock == null ? null : lock.by(),
                    draft.findings().size());
        }
    }

    /** The working text of that version is to become the next draft. */
    record SaveRequest(
            @PositiveOrZero long version,
            @Size(max = MESSAGE_MAX) @Nullable String message) {}

    /** A draft as text. */
    record DraftText(int number, String text) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "All drafts, latest first")
    List<DraftView> list(Series series) {
        return writing.listDrafts(series.id()).stream().map(DraftView::of).toList();
    }

    @GetMapping("/{draft}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The text of a draft")
    DraftText read(Series series, @PathVariable int draft) {
        return new DraftText(draft, desk.read(series.id(), get(series, draft)));
    }

    @PostMapping
    @Requires(Permission.SCRIPT_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make the next draft from the working text; plan and animatics follow it")
    DraftView save(SignedIn me, Series series, @Valid @RequestBody SaveRequest request) {
        String message = request.message() == null || request.message().isBlank()
                ? null
                : request.message().strip();
        return DraftView.of(saved(me, desk.save(me, series, request.version(), message)));
    }

    @PutMapping("/{draft}/lock")
    @Requires(Permission.SCRIPT_EDIT)
    @Operation(summary = "Lock a draft: only script editors may put another in its place")
    DraftView lock(SignedIn me, Series series, @PathVariable int draft) {
        return DraftView.of(desk.lock(me, series, get(series, draft), true));
    }

    @DeleteMapping("/{draft}/lock")
    @Requires(Permission.SCRIPT_EDIT)
    @Operation(summary = "Unlock a draft")
    DraftView unlock(SignedIn me, Series series, @PathVariable int draft) {
        return DraftView.of(desk.lock(me, series, get(series, draft), false));
    }

    @PostMapping("/{draft}/restore")
    @Requires(Permission.SCRIPT_EDIT)
    @Operation(summary = "Make the text of a draft the working text; what it was is kept")
    DeskApi.WorkingView restore(SignedIn me, Series series, @PathVariable int draft) {
        return DeskApi.WorkingView.of(desk.restore(me, series, get(series, draft)));
    }

    static Draft saved(SignedIn me, Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> saved.draft();
            case Saving.Refused refused ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "script-refused", WizardPages.say(me, refused.finding()));
            case Saving.ChangedMeanwhile() -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
            case Saving.Locked locked -> throw new Problem(HttpStatus.CONFLICT, "draft-locked", locked.draft());
        };
    }

    private Draft get(Series series, int number) {
        return writing.findDraft(series.id(), number).orElseThrow(Problem::notFound);
    }
}
