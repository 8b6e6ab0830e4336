package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baiju.paperwork.PageImage;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetPdf.Layout;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.SheetLinks;
import org.baiju.studio.shooting.SheetLinks.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Call sheets and their receipts as files. */
@Controller
@Tag(name = "Call sheets")
class SheetFiles {
    private final CallSheets sheets;
    private final SheetLinks links;
    private final Words words;

    SheetFiles(CallSheets sheets, SheetLinks links, Words words) {
        this.sheets = sheets;
        this.links = links;
        this.words = words;
    }

    @GetMapping({"/series/{series}/call-sheets/{date}.pdf", "/api/v1/series/{series}/call-sheets/{date}.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The draft of a call sheet as PDF; unit 1 unless told")
    ResponseEntity<byte[]> draft(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "1") int unit,
            @RequestParam(required = false) @Nullable Layout layout)
            throws IOException {
        CallSheet sheet = sheets.draft(
                        series, SheetPages.day(date, unit), me.language().locale())
                .orElseThrow(Problem::notFound)
                .sheet();
        return pdf(me, series, sheet.day(), print(me, sheet, layout));
    }

    @GetMapping({
        "/series/{series}/call-sheets/{date}/{unit}/{version}.pdf",
        "/api/v1/series/{series}/call-sheets/{date}/{unit}/{version}.pdf"
    })
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "A published call sheet as PDF, as it was published unless another layout is wished")
    ResponseEntity<byte[]> published(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Layout layout)
            throws IOException {
        DayKey day = SheetPages.day(date, unit);
        Published sheet = sheets.find(series.id(), day, version).orElseThrow(Problem::notFound);
        return pdf(me, series, day, content(me, sheet, layout));
    }

    @GetMapping("/series/{series}/call-sheets/{date}/{unit}/{version}.png")
    @Requires(Permission.SERIES_READ)
    ResponseEntity<byte[]> picture(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @PathVariable int version,
            @RequestParam(defaultValue = "1") int page)
            throws IOException {
        DayKey day = SheetPages.day(date, unit);
        Published sheet = sheets.find(series.id(), day, version).orElseThrow(Problem::notFound);
        var png = new ByteArrayOutputStream();
        if (!PageImage.write(content(me, sheet, null), page, png)) {
            throw Problem.notFound();
        }
        return Download.of(name(me, series, day) + "-" + page + ".png", MediaType.IMAGE_PNG, png.toByteArray());
    }

    @GetMapping("/series/{series}/call-sheets/{date}/{unit}/receipts.csv")
    @Requires(Permission.PLAN_WRITE)
    ResponseEntity<byte[]> receipts(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit) {
        DayKey day = SheetPages.day(date, unit);
        Published sheet = sheets.findLatest(series.id(), day).orElseThrow(Problem::notFound);
        var csv = new StringBuilder("\uFEFF");
        line(
                csv,
                List.of("name", "part", "call", "state", "sent", "opened", "confirmed").stream()
                        .map(column -> words.say(me.language(), "shooting.sheet.column." + column))
                        .toList());
        for (Receipt receipt : links.list(sheet)) {
            line(
                    csv,
                    List.of(
                            receipt.name(),
                            receipt.part(),
                            receipt.begins().toString(),
                            words.say(me.language(), "shooting.sheet.state." + receipt.state()),
                            text(receipt.times().sent()),
                            text(receipt.times().opened()),
                            text(receipt.times().confirmed())));
        }
        return Download.of(
                name(me, series, day) + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        csv.append("\r\n");
    }

    /** A spreadsheet would take a text that begins like a formula for one. */
    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** The kept file for who may see the phones on it; for others the same sheet without them. */
    private byte[] content(SignedIn me, Published sheet, @Nullable Layout layout) throws IOException {
        return layout == null && me.may(Permission.CREW_READ) ? sheets.pdf(sheet) : print(me, sheet.sheet(), layout);
    }

    private byte[] print(SignedIn me, CallSheet sheet, @Nullable Layout layout) throws IOException {
        CallSheet seen = me.may(Permission.CREW_READ) ? sheet : sheet.withoutPhones();
        return sheets.print(
                seen,
                me.language().locale(),
                layout == null ? Layout.of(me.language().locale()) : layout);
    }

    private ResponseEntity<byte[]> pdf(SignedIn me, Series series, DayKey day, byte[] content) {
        return Download.of(name(me, series, day) + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    private String name(SignedIn me, Series series, DayKey day) {
        String unit = day.unit() == 1 ? "" : "-" + day.unit();
        return "%s-%s-%s%s"
                .formatted(series.title(), words.say(me.language(), "shooting.call-sheet"), day.date(), unit);
    }
}
