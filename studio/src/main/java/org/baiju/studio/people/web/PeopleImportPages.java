package org.baiju.studio.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.PeopleImport;
import org.baiju.studio.people.PeopleImport.Preview;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cast and crew from a spreadsheet: bring it, look at what would change, confirm; and the spreadsheets to fill in. */
@Controller
class PeopleImportPages {
    private static final int FILE_NAME_MAX = 200;

    private final PeopleImport imports;
    private final Words words;

    PeopleImportPages(PeopleImport imports, Words words) {
        this.imports = imports;
        this.words = words;
    }

    @PostMapping("/series/{series}/people/import")
    @Requires(Permission.CREW_WRITE)
    String bring(
            SignedIn me,
            Series series,
            @RequestParam(required = false) @Nullable MultipartFile table,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (table == null || table.isEmpty()) {
            Toast.wrong("web.import.no-file").showAfter(redirect);
            return "redirect:/series/" + series.id() + "/people";
        }
        Preview preview = imports.bring(series, nameOf(table), table.getBytes());
        if (preview.table() instanceof TableResult.Refused<CastTable> refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, series, preview, List.of(refused.finding()), model);
        }
        return "redirect:/series/" + series.id() + "/people/import/" + preview.intake();
    }

    @GetMapping("/series/{series}/people/import/{intake}")
    @Requires(Permission.CREW_WRITE)
    String preview(SignedIn me, Series series, @PathVariable UUID intake, Model model) {
        Preview preview = imports.find(series, intake).orElseThrow(Problem::notFound);
        List<Finding> findings =
                preview.table() instanceof TableResult.Accepted<CastTable> accepted ? accepted.findings() : List.of();
        return show(me, series, preview, findings, model);
    }

    @PostMapping("/series/{series}/people/import/{intake}")
    @Requires(Permission.CREW_WRITE)
    String apply(
            SignedIn me,
            Series series,
            @PathVariable UUID intake,
            @RequestParam(defaultValue = "") String mark,
            RedirectAttributes redirect) {
        var _ = imports.find(series, intake).orElseThrow(Problem::notFound);
        var written = imports.apply(me, series, intake, mark);
        if (written.isEmpty()) {
            Toast.wrong("web.import.changed-meanwhile").showAfter(redirect);
            return "redirect:/series/" + series.id() + "/people/import/" + intake;
        }
        Toast.done("people.import.done", written.get()).showAfter(redirect);
        return "redirect:/series/" + series.id() + "/people";
    }

    @GetMapping("/series/{series}/people.xlsx")
    @Requires(Permission.CREW_READ)
    ResponseEntity<byte[]> table(SignedIn me, Series series) {
        return Download.of(
                series.title() + "-" + words.say(me.language(), "web.to.people") + ".xlsx",
                Download.XLSX,
                imports.table(series, me.language().locale()));
    }

    @GetMapping("/people/form.xlsx")
    @Requires(Permission.CREW_READ)
    ResponseEntity<byte[]> blank(SignedIn me) {
        return Download.of(
                words.say(me.language(), "web.to.people") + ".xlsx",
                Download.XLSX,
                imports.table(null, me.language().locale()));
    }

    private static String show(SignedIn me, Series series, Preview preview, List<Finding> findings, Model model) {
        Wording wording = Wording.of(CastTable.class, me.language().locale());
        model.addAttribute("series", series);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "findings",
                findings.stream()
                        .map(finding -> where(finding) + wording.say(finding))
                        .toList());
        return "people/import";
    }

    private static String where(Finding finding) {
        return finding.where() instanceof Where.Thing thing ? thing.name() + "　" : "";
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "people" : name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }
}
