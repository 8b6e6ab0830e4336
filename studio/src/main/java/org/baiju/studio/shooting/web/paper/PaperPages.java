package org.baiju.studio.shooting.web.paper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Papers;
import org.baiju.studio.shooting.PlanPapers;
import org.baiju.studio.shooting.PlanPapers.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a shoot as files; those of a plan are of the board that is shot, unless {@code board} names another. */
@Controller
@Tag(name = "Papers")
class PaperPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Papers papers;
    private final PlanPapers plans;
    private final Words words;

    PaperPages(Papers papers, PlanPapers plans, Words words) {
        this.papers = papers;
        this.plans = plans;
        this.words = words;
    }

    @GetMapping({"/series/{series}/scene-list.xlsx", "/api/v1/series/{series}/scene-list.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The scene list, as .xlsx")
    ResponseEntity<byte[]> sceneList(SignedIn me, Series series) throws IOException {
        return file(
                me,
                series,
                papers.sceneList(series, me.language().locale()),
                "shooting.scene-list",
                "xlsx",
                Download.XLSX);
    }

    @GetMapping({"/series/{series}/plan.xlsx", "/api/v1/series/{series}/plan.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The stripboard, as .xlsx, with its lines and daylight; with costs for who may see them")
    ResponseEntity<byte[]> stripboard(SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board)
            throws IOException {
        return file(me, series, print(me, series, board, Kind.PLAN_XLSX), "shooting.stripboard", "xlsx", Download.XLSX);
    }

    @GetMapping({"/series/{series}/plan.csv", "/api/v1/series/{series}/plan.csv"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The plan as CSV, one line for each scene; it can be brought back as a scenario")
    ResponseEntity<byte[]> lines(SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board)
            throws IOException {
        return file(me, series, print(me, series, board, Kind.PLAN_CSV), "shooting.stripboard", "csv", CSV);
    }

    @GetMapping({"/series/{series}/plan.uss", "/api/v1/series/{series}/plan.uss"})
    @Requires(Permission.SERIES_READ)
    @Operation(
            summary = "The plan as JSON of the Universal Schedule Standard, spelled as its documents or its schema say")
    ResponseEntity<byte[]> standard(
            SignedIn me,
            Series series,
            @RequestParam(required = false) @Nullable UUID board,
            @RequestParam(defaultValue = "SCHEMA") Spelling spelling)
            throws IOException {
        Kind kind = spelling == Spelling.SCHEMA ? Kind.USS_SCHEMA : Kind.USS_DOCUMENTS;
        return file(
                me, series, print(me, series, board, kind), "shooting.stripboard", "uss", MediaType.APPLICATION_JSON);
    }

    /** The sources of the standard disagree on how its fields are spelled. */
    enum Spelling {
        DOCUMENTS,
        SCHEMA
    }

    @GetMapping({"/series/{series}/day-out-of-days.xlsx", "/api/v1/series/{series}/day-out-of-days.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Who works, waits and is let go on which date, as .xlsx; with fees for who may see them")
    ResponseEntity<byte[]> dayOutOfDays(
            SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board) throws IOException {
        var content = print(me, series, board, Kind.DAY_OUT_OF_DAYS_XLSX);
        return file(me, series, content, "shooting.sheet.dood", "xlsx", Download.XLSX);
    }

    @GetMapping({"/series/{series}/day-out-of-days.pdf", "/api/v1/series/{series}/day-out-of-days.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Who works, waits and is let go on which date, as PDF without fees")
    ResponseEntity<byte[]> dayOutOfDaysPdf(
            SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board) throws IOException {
        var content = print(me, series, board, Kind.DAY_OUT_OF_DAYS_PDF);
        return file(me, series, content, "shooting.sheet.dood", "pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping({"/series/{series}/one-liner.xlsx", "/api/v1/series/{series}/one-liner.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The plan with one line for each scene by day, as .xlsx")
    ResponseEntity<byte[]> oneLiner(SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board)
            throws IOException {
        var content = print(me, series, board, Kind.ONE_LINER_XLSX);
        return file(me, series, content, "shooting.sheet.one-liner", "xlsx", Download.XLSX);
    }

    @GetMapping({"/series/{series}/one-liner.pdf", "/api/v1/series/{series}/one-liner.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The plan with one line for each scene by day, as PDF")
    ResponseEntity<byte[]> oneLinerPdf(SignedIn me, Series series, @RequestParam(required = false) @Nullable UUID board)
            throws IOException {
        var content = print(me, series, board, Kind.ONE_LINER_PDF);
        return file(me, series, content, "shooting.sheet.one-liner", "pdf", MediaType.APPLICATION_PDF);
    }

    private Optional<byte[]> print(SignedIn me, Series series, @Nullable UUID board, Kind kind) throws IOException {
        boolean withFees = me.may(Permission.CREW_READ) || (kind == Kind.PLAN_XLSX && me.may(Permission.MONEY_READ));
        BoardId id = board == null ? null : new BoardId(board);
        return plans.print(series, id, kind, withFees, me.language().locale());
    }

    private ResponseEntity<byte[]> file(
            SignedIn me, Series series, Optional<byte[]> content, String nameKey, String extension, MediaType type) {
        return Download.of(
                "%s-%s.%s".formatted(series.title(), words.say(me.language(), nameKey), extension),
                type,
                content.orElseThrow(Problem::notFound));
    }
}
