package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.paperwork.report.Report;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.set.TimeRecords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hours of cast and crew: for the production all of them, for everybody their own, signed and on paper. */
@Controller
@Tag(name = "Time records")
class HoursPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /** A cell that begins so would be a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final TimeRecords records;
    private final ReportPrinter printer;
    private final Words words;
    private final StudioClock clock;

    HoursPages(TimeRecords records, ReportPrinter printer, Words words, StudioClock clock) {
        this.records = records;
        this.printer = printer;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/series/{series}/hours")
    @Requires(Permission.CREW_READ)
    String all(SignedIn me, Series series, Model model) {
        return page(me, series, records.list(series.id()), false, model);
    }

    @GetMapping("/series/{series}/hours/mine")
    @Requires(Permission.SERIES_READ)
    String mine(SignedIn me, Series series, Model model) {
        List<TimeRecords.Standing> own =
                records.findOwn(me, series.id()).flatMap(id -> records.find(series.id(), id)).stream()
                        .toList();
        return page(me, series, own, true, model);
    }

    private String page(SignedIn me, Series series, List<TimeRecords.Standing> shown, boolean areMine, Model model) {
        var paper = new ReportPaper(words, me.language(), clock.zone());
        model.addAttribute("series", series);
        model.addAttribute("records", shown);
        model.addAttribute(
                "papers",
                shown.stream().map(record -> paper.of(series.title(), record)).toList());
        model.addAttribute("areMine", areMine);
        model.addAttribute("maySign", areMine || me.may(Permission.SET_WRITE));
        return "shooting/hours";
    }

    @GetMapping({"/series/{series}/hours/{person}.pdf", "/api/v1/series/{series}/hours/{person}.pdf"})
    @Requires(Permission.CREW_READ)
    @Operation(summary = "Somebody's hours, as PDF")
    ResponseEntity<byte[]> pdf(SignedIn me, Series series, @PathVariable UUID person) throws IOException {
        return pdf(me, paper(me, series, person));
    }

    @GetMapping({"/series/{series}/hours/{person}.csv", "/api/v1/series/{series}/hours/{person}.csv"})
    @Requires(Permission.CREW_READ)
    @Operation(summary = "Somebody's hours, as CSV")
    ResponseEntity<byte[]> csv(SignedIn me, Series series, @PathVariable UUID person) {
        return csv(paper(me, series, person));
    }

    @GetMapping({"/series/{series}/hours/mine.pdf", "/api/v1/series/{series}/hours/mine.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "One's own hours, as PDF")
    ResponseEntity<byte[]> minePdf(SignedIn me, Series series) throws IOException {
        return pdf(me, paper(me, series, own(me, series)));
    }

    @GetMapping({"/series/{series}/hours/mine.csv", "/api/v1/series/{series}/hours/mine.csv"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "One's own hours, as CSV")
    ResponseEntity<byte[]> mineCsv(SignedIn me, Series series) {
        return csv(paper(me, series, own(me, series)));
    }

    @PostMapping("/series/{series}/hours/mine/sign")
    @Requires(Permission.SERIES_READ)
    String signMine(
            SignedIn me,
            Series series,
            @RequestParam String sha256,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String drawing,
            RedirectAttributes redirect) {
        sign(me, series, own(me, series), sha256, name, drawing).showAfter(redirect);
        return "redirect:/series/" + series.id() + "/hours/mine";
    }

    @PostMapping("/series/{series}/hours/{person}/sign")
    @Requires(Permission.SET_WRITE)
    String sign(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @RequestParam String sha256,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String drawing,
            RedirectAttributes redirect) {
        sign(me, series, person, sha256, name, drawing).showAfter(redirect);
        return "redirect:/series/" + series.id() + "/hours";
    }

    private Toast sign(SignedIn me, Series series, UUID person, String sha256, String name, String drawing) {
        return records.sign(me, series, person, sha256, ReportPages.hand(name, drawing))
                ? Toast.done("shooting.report.signed")
                : Toast.wrong("shooting.report.stale");
    }

    private UUID own(SignedIn me, Series series) {
        return records.findOwn(me, series.id()).orElseThrow(Problem::notFound);
    }

    private Report paper(SignedIn me, Series series, UUID person) {
        return new ReportPaper(words, me.language(), clock.zone())
                .of(series.title(), records.find(series.id(), person).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<byte[]> pdf(SignedIn me, Report paper) throws IOException {
        return Download.of(
                name(paper, "pdf"),
                MediaType.APPLICATION_PDF,
                printer.pdf(paper, me.language().locale()));
    }

    /** With a byte order mark, without which Excel takes Chinese for something else. */
    private static ResponseEntity<byte[]> csv(Report paper) {
        var text = new StringBuilder("\uFEFF");
        for (Report.Table table : paper.tables()) {
            text.append(line(List.of(table.name())));
            text.append(line(table.columns()));
            table.rows().forEach(row -> text.append(line(row)));
        }
        paper.signatures().forEach(signature -> text.append(line(List.of(signature))));
        text.append(line(List.of("SHA-256", paper.sha256())));
        return Download.of(name(paper, "csv"), CSV, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(HoursPages::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String name(Report paper, String ending) {
        return "%s-%s-%s.%s".formatted(paper.title(), paper.name(), paper.date(), ending);
    }
}
