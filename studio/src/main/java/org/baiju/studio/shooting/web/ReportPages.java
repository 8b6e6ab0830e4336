package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.baiju.paperwork.report.Report;
import org.baiju.paperwork.report.ReportSheet;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.set.DailyReports;
import org.baiju.studio.shooting.set.DailyReports.Signing;
import org.baiju.studio.shooting.set.OnSet;
import org.baiju.studio.shooting.set.Signature;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The daily production report: as a page, on paper, for programs, and signed. */
@Controller
@Tag(name = "Daily production report")
class ReportPages {
    private final DailyReports reports;
    private final OnSet set;
    private final ReportPrinter printer;
    private final Words words;
    private final StudioClock clock;

    ReportPages(DailyReports reports, OnSet set, ReportPrinter printer, Words words, StudioClock clock) {
        this.reports = reports;
        this.set = set;
        this.printer = printer;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/series/{series}/set/{date}/report")
    @Requires(Permission.SERIES_READ)
    String page(SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, Model model) {
        DailyReports.Standing standing = reports.find(series.id(), clock.checked("date", date));
        model.addAttribute("series", series);
        model.addAttribute("standing", standing);
        model.addAttribute("paper", paper(me, series, standing));
        model.addAttribute("progress", reports.progress(series.id()).orElse(null));
        model.addAttribute("mayPark", me.may(Permission.PLAN_WRITE));
        model.addAttribute("maySubmit", me.may(Permission.SET_WRITE));
        model.addAttribute("mayApprove", me.may(Permission.REPORT_APPROVE));
        model.addAttribute("mayReadHours", me.may(Permission.CREW_READ));
        model.addAttribute("mayReadMoney", me.may(Permission.PLAN_WRITE) || me.may(Permission.MONEY_READ));
        return "shooting/report";
    }

    @GetMapping("/api/v1/series/{series}/set/{date}/report")
    @ResponseBody
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The daily production report of a day, with its signatures")
    DailyReports.Standing report(Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date) {
        return reports.find(series.id(), clock.checked("date", date));
    }

    @GetMapping({"/series/{series}/set/{date}/report.pdf", "/api/v1/series/{series}/set/{date}/report.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The daily production report, as PDF")
    ResponseEntity<byte[]> pdf(SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date)
            throws IOException {
        Report paper = paper(me, series, reports.find(series.id(), clock.checked("date", date)));
        return Download.of(
                name(paper, "pdf"),
                MediaType.APPLICATION_PDF,
                printer.pdf(paper, me.language().locale()));
    }

    @GetMapping({"/series/{series}/set/{date}/report.xlsx", "/api/v1/series/{series}/set/{date}/report.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The daily production report, as .xlsx")
    ResponseEntity<byte[]> sheet(
            SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date)
            throws IOException {
        Report paper = paper(me, series, reports.find(series.id(), clock.checked("date", date)));
        var out = new ByteArrayOutputStream();
        ReportSheet.write(paper, out);
        return Download.of(name(paper, "xlsx"), Download.XLSX, out.toByteArray());
    }

    @PostMapping("/series/{series}/set/{date}/report/submit")
    @Requires(Permission.SET_WRITE)
    String submit(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam String sha256,
            RedirectAttributes redirect) {
        var hand = new Signature.Hand(me.displayName(), "");
        toast(reports.sign(me, series, clock.checked("date", date), Signature.Deed.SUBMITTED, sha256, hand))
                .showAfter(redirect);
        return back(series, date);
    }

    @PostMapping("/series/{series}/set/{date}/report/approve")
    @Requires(Permission.REPORT_APPROVE)
    String approve(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam String sha256,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String drawing,
            RedirectAttributes redirect) {
        toast(reports.sign(
                        me, series, clock.checked("date", date), Signature.Deed.APPROVED, sha256, hand(name, drawing)))
                .showAfter(redirect);
        return back(series, date);
    }

    @PostMapping("/series/{series}/set/{date}/park")
    @Requires(Permission.PLAN_WRITE)
    String park(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            RedirectAttributes redirect) {
        int open = set.notShot(series.id(), clock.checked("date", date)).size();
        set.parkNotShot(me, series, date)
                .map(change -> parked(me, change, open))
                .orElse(Toast.done("shooting.report.park.none"))
                .showAfter(redirect);
        return back(series, date);
    }

    private static Toast parked(SignedIn me, Change change, int open) {
        return switch (change) {
            case Change.Done done -> Toast.done("shooting.report.parked", open);
            case Change.Refused refused ->
                Toast.wrong(
                        "shooting.refused",
                        PlanPages.say(me, refused.findings()).getFirst());
            case Change.ChangedMeanwhile meanwhile -> Toast.wrong("shooting.changed-meanwhile");
        };
    }

    /** How somebody signs; a name that is none is refused before anything is kept. */
    static Signature.Hand hand(String name, String drawing) {
        var hand = new Signature.Hand(name.strip(), drawing);
        if (!hand.isFit()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-value", "name", name);
        }
        return hand;
    }

    private static Toast toast(Signing signing) {
        return switch (signing) {
            case SIGNED -> Toast.done("shooting.report.signed");
            case CONTENT_CHANGED, NOT_SUBMITTED -> Toast.wrong("shooting.report.stale");
        };
    }

    private Report paper(SignedIn me, Series series, DailyReports.Standing standing) {
        return new ReportPaper(words, me.language(), clock.zone()).of(series.title(), standing);
    }

    private static String name(Report paper, String ending) {
        return "%s-%s-%s.%s".formatted(paper.title(), paper.name(), paper.date(), ending);
    }

    private static String back(Series series, LocalDate date) {
        return "redirect:/series/%s/set/%s/report".formatted(series.id(), date);
    }
}
