package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.CallSheets.Draft;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.CallSheets.Publishing;
import org.baiju.studio.shooting.SheetChange;
import org.baiju.studio.shooting.SheetLinks;
import org.baiju.studio.shooting.SheetLinks.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Call sheets for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}/call-sheets")
@Tag(name = "Call sheets")
class SheetApi {
    private final CallSheets sheets;
    private final SheetLinks links;

    SheetApi(CallSheets sheets, SheetLinks links) {
        this.sheets = sheets;
        this.links = links;
    }

    /** A day with the version of its newest published sheet; 0 before the first. */
    record DayView(LocalDate date, int unit, int number, int version) {}

    /** The draft, what blocks it in words, and the newest published sheet with what it changed. */
    record SheetView(
            CallSheet draft,
            int version,
            int board,
            List<String> blocking,
            @Nullable PublishedView published) {}

    /** A published sheet; the hash is that of its PDF. */
    record PublishedView(CallSheet sheet, Instant at, String sha256, List<SheetChange> changes) {}

    /** What people type, with the version that was read. */
    record FieldsRequest(
            @NotNull @Size(max = 200) String weather,
            @NotNull @Size(max = 200) String basecamp,
            @NotNull @Size(max = 200) String hospital,
            @NotNull @Size(max = CallSheetFields.TEXT_MAX) String safety,
            @NotNull @Size(max = CallSheetFields.TEXT_MAX) String notes,
            @Nullable @Size(max = 20) Map<@Size(max = 20) String, @NotNull @Size(max = 200) String> departments,
            @Nullable @Size(max = 200) Map<@Size(max = 200) String, @NotNull LocalTime> pickUps,
            @Nullable @Size(max = 400) Map<@Size(max = 200) String, @NotNull @Size(max = 200) String> remarks,
            @Nullable @Size(max = 20) Map<@Size(max = 20) String, @NotNull LocalTime> calls,
            @Nullable @Size(max = CallSheetFields.TEXT_MAX) String meals,
            @Nullable @Size(max = 200) String teacher,
            @Min(0) int version) {
        CallSheetFields fields() {
            return new CallSheetFields(
                    weather,
                    basecamp,
                    hospital,
                    safety,
                    notes,
                    departments == null ? Map.of() : departments,
                    pickUps == null ? Map.of() : pickUps,
                    remarks == null ? Map.of() : remarks,
                    calls == null ? Map.of() : calls,
                    meals == null ? "" : meals,
                    teacher == null ? "" : teacher);
        }
    }

    /** The versions that were read: of what was typed, and of the board. */
    record PublishRequest(@Min(0) int version, @Min(0) int board) {}

    /** Whom to make links for; nobody named means everybody who has not confirmed. */
    record LinksRequest(@Nullable @Size(max = 500) Set<@NotNull @Size(max = 200) String> people) {}

    /** A link; it is told this once. */
    record LinkView(String person, String name, String address) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The days with scenes, and which version of each is published")
    List<DayView> list(SignedIn me, Series series) {
        List<Published> latest = sheets.listLatest(series.id());
        return sheets.list(series, me.language().locale()).stream()
                .map(sheet -> new DayView(
                        sheet.date(),
                        sheet.unit(),
                        sheet.number(),
                        latest.stream()
                                .filter(one -> one.sheet().day().equals(sheet.day()))
                                .mapToInt(Published::version)
                                .findFirst()
                                .orElse(0)))
                .toList();
    }

    @GetMapping("/{date}/{unit}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The call sheet of a day: its draft and what was published last")
    SheetView get(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit) {
        Draft draft = sheets.draft(
                        series, SheetPages.day(date, unit), me.language().locale())
                .orElseThrow(Problem::notFound);
        return new SheetView(
                seen(me, draft.sheet()),
                draft.version(),
                draft.board(),
                PlanPages.say(me, draft.blocking()),
                sheets.findLatest(series.id(), draft.sheet().day())
                        .map(sheet -> view(me, sheet))
                        .orElse(null));
    }

    @PutMapping("/{date}/{unit}")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Keep what was typed for a day")
    SheetView type(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @Valid @RequestBody FieldsRequest request) {
        get(me, series, date, unit);
        if (!sheets.type(me, series, SheetPages.day(date, unit), request.fields(), request.version())) {
            throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        }
        return get(me, series, date, unit);
    }

    @PostMapping("/{date}/{unit}/publish")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Publish the draft as the next version; 422 says which rules forbid it")
    PublishedView publish(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @Valid @RequestBody PublishRequest request) {
        return switch (sheets.publish(
                me,
                series,
                SheetPages.day(date, unit),
                request.version(),
                request.board(),
                me.language().locale())) {
            case Publishing.Done(Published sheet) -> view(me, sheet);
            case Publishing.Blocked(var findings) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "call-sheet-blocked",
                        String.join(" ", PlanPages.say(me, findings)));
            case Publishing.NoSuchDay() -> throw Problem.notFound();
            case Publishing.ChangedMeanwhile() -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }

    @GetMapping("/{date}/{unit}/receipts")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Whom the newest sheet calls, and who has opened and confirmed it")
    List<Receipt> receipts(
            Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, @PathVariable int unit) {
        return links.list(latest(series, date, unit));
    }

    @PostMapping("/{date}/{unit}/links")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Make secret links to the newest sheet; each is told only in this answer")
    List<LinkView> send(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @Valid @RequestBody LinksRequest request) {
        Published sheet = latest(series, date, unit);
        var letters = request.people() == null
                ? links.remind(me, series, sheet)
                : links.send(me, series, sheet, request.people());
        String address = PublicAddress.here() + "/sheet/";
        return letters.stream()
                .map(letter -> new LinkView(letter.to().person(), letter.to().name(), address + letter.token()))
                .toList();
    }

    private Published latest(Series series, LocalDate date, int unit) {
        return sheets.findLatest(series.id(), SheetPages.day(date, unit)).orElseThrow(Problem::notFound);
    }

    private PublishedView view(SignedIn me, Published sheet) {
        return new PublishedView(
                seen(me, sheet.sheet()), sheet.at(), sheet.pdf().sha256(), sheets.changes(sheet));
    }

    private static CallSheet seen(SignedIn me, CallSheet sheet) {
        return me.may(Permission.CREW_READ) ? sheet : sheet.withoutPhones();
    }
}
