package org.baiju.studio.writing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Scripts for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Script")
class WritingApi {
    private final Writing writing;
    private final StudioClock clock;

    WritingApi(Writing writing, StudioClock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    /** A script file that was read; {@code intake} names it for a day. */
    record BroughtView(UUID intake, String title, int episodes, int scenes, int seconds, List<FindingView> findings) {}

    /** What a series is opened with. */
    record OpenRequest(
            @NotNull UUID intake,
            @NotBlank @Size(max = 80) String title,
            @NotNull LocalDate startsOn) {}

    /** A series as it was opened. */
    record OpenedView(UUID id, String title, LocalDate startsOn) {}

    /** A draft with its scenes in the order of the script. */
    record ScriptView(int draft, String title, Instant readAt, List<FindingView> findings, List<DraftScene> scenes) {}

    @PostMapping(path = "/scripts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.SERIES_WRITE)
    @Operation(
            summary =
                    "Bring a script file (.docx, .txt, .fountain, .fdx or searchable .pdf); open a series with it within a day")
    ResponseEntity<BroughtView> bring(SignedIn me, @RequestParam MultipartFile script) throws IOException {
        return brought(me, writing.bring(me, WizardPages.nameOf(script), script.getBytes()));
    }

    private static ResponseEntity<BroughtView> brought(SignedIn me, Brought brought) {
        return switch (brought) {
            case Brought.Refused refused ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "script-refused", WizardPages.say(me, refused.finding()));
            case Brought.Accepted accepted -> {
                ScriptSummary summary = ScriptSummary.of(accepted.script());
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new BroughtView(
                                accepted.intake(),
                                summary.title(),
                                summary.episodes().size(),
                                summary.scenes(),
                                summary.seconds(),
                                FindingView.listOf(me, "", summary.findings())));
            }
        };
    }

    /** A script as text; {@code name} titles it and tells formats apart that look alike. */
    record TextRequest(
            @NotBlank String text,
            @Size(max = 200) @Nullable String name) {}

    @PostMapping(path = "/scripts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SERIES_WRITE)
    @Operation(summary = "Bring a script as text; open a series with it within a day")
    ResponseEntity<BroughtView> bring(SignedIn me, @Valid @RequestBody TextRequest request) {
        String name = request.name() == null || request.name().isBlank() ? "script.txt" : request.name();
        return brought(me, writing.bringText(me, name, request.text()));
    }

    @PostMapping("/series")
    @Requires(Permission.SERIES_WRITE)
    @Operation(summary = "Open a series with a script brought before")
    ResponseEntity<OpenedView> open(SignedIn me, @Valid @RequestBody OpenRequest request) {
        Series series = writing.open(
                        me,
                        request.intake(),
                        new Writing.Opening(request.title(), clock.checked("startsOn", request.startsOn()), List.of()))
                .orElseThrow(Problem::notFound);
        return ResponseEntity.created(URI.create("/api/v1/series/" + series.id()))
                .body(new OpenedView(series.id().value(), series.title(), series.startsOn()));
    }

    @GetMapping("/series/{series}/script")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The current draft with all its scenes")
    ScriptView script(SignedIn me, Series series) {
        Draft draft = writing.findCurrent(series.id()).orElseThrow(Problem::notFound);
        return new ScriptView(
                draft.number(),
                draft.title(),
                draft.createdAt(),
                FindingView.listOf(me, "", draft.findings()),
                writing.listScenes(draft.id()));
    }
}
