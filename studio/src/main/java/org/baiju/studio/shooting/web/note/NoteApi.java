package org.baiju.studio.shooting.web.note;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.ProductionNotes;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.ProductionNotes.Saved;
import org.baiju.studio.shooting.StripNote;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What production says of scenes: minutes to shoot, story day, tags, priority, remarks and wishes. */
@RestController
@RequestMapping("/api/v1/series/{series}/strip-notes")
@Tag(name = "Stripboard")
class NoteApi {
    private final ProductionNotes notes;
    private final Accounts accounts;
    private final StudioClock clock;
    private final Words words;

    NoteApi(ProductionNotes notes, Accounts accounts, StudioClock clock, Words words) {
        this.notes = notes;
        this.accounts = accounts;
        this.clock = clock;
        this.words = words;
    }

    /** A note; {@code by} is absent for people who are gone. */
    record NoteView(
            int version,
            @Nullable Integer minutes,
            @Nullable String storyDay,
            List<String> tags,
            boolean priority,
            String remark,
            @Nullable DayKey day,
            List<LocalDate> notOn,
            @Nullable String by,
            Instant at) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "All that production says of scenes, by their keys; scenes without a note are missing")
    Map<String, NoteView> map(Series series) {
        return views(notes.map(series.id()));
    }

    @PostMapping
    @Requires(Permission.PLAN_WRITE)
    @Operation(
            summary =
                    "Say the same of several scenes; 409 with the notes as they are if somebody changed one since that"
                            + " version. All boards are judged again")
    ResponseEntity<?> save(SignedIn me, Series series, @Valid @RequestBody NoteRequest request) {
        Saved saved = notes.save(me, series, request.versions(), request.parts(), request.note(clock));
        return switch (saved) {
            case Saved.Done(var after) -> ResponseEntity.ok(views(after));
            case Saved.ChangedMeanwhile(var now) -> conflict(me, now);
            case Saved.NoSuchStrip(String key) ->
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-strip", key);
            case Saved.Contradiction(String key, StripNote note) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "wishes-contradict", key, String.valueOf(note.day()));
        };
    }

    private ResponseEntity<ProblemDetail> conflict(SignedIn me, SortedMap<String, Kept> now) {
        Kept first = now.values().iterator().next();
        String by = nameOf(first);
        var problem = new Problem(
                HttpStatus.CONFLICT, "notes-changed", String.join(", ", now.keySet()), by == null ? "?" : by);
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(problem.status(), problem.sentence(words, me.language()));
        detail.setType(URI.create("urn:baiju:problem:" + problem.type()));
        detail.setTitle(problem.type());
        detail.setProperty("notes", views(now));
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Map<String, NoteView> views(SortedMap<String, Kept> kept) {
        var views = new LinkedHashMap<String, NoteView>();
        kept.forEach((key, one) -> views.put(key, view(one)));
        return views;
    }

    private NoteView view(Kept kept) {
        StripNote note = kept.note();
        return new NoteView(
                kept.version(),
                note.minutes(),
                note.storyDay(),
                List.copyOf(note.tags()),
                note.isPriority(),
                note.remark(),
                note.day(),
                List.copyOf(note.notOn()),
                nameOf(kept),
                kept.at());
    }

    private @Nullable String nameOf(Kept kept) {
        return kept.by() == null
                ? null
                : accounts.find(kept.by()).map(SignedIn::displayName).orElse(null);
    }
}
