package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Papers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a shoot: scene list, stripboard, call sheets. */
@Controller
@Tag(name = "Papers")
class PaperPages {
    private final Papers papers;
    private final Words words;

    PaperPages(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/series/{series}/call-sheets")
    @Requires(Permission.SERIES_READ)
    String callSheets(SignedIn me, Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("sheets", papers.listCallSheets(series, me.language().locale()));
        return "shooting/call-sheets";
    }

    @GetMapping({"/series/{series}/call-sheets/{date}.pdf", "/api/v1/series/{series}/call-sheets/{date}.pdf"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The call sheet of a shooting day, as PDF")
    ResponseEntity<byte[]> callSheet(
            SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date)
            throws IOException {
        byte[] pdf = papers.callSheet(series, date, me.language().locale()).orElseThrow(Problem::notFound);
        return Download.of(
                "%s-%s-%s.pdf".formatted(series.title(), words.say(me.language(), "shooting.call-sheet"), date),
                MediaType.APPLICATION_PDF,
                pdf);
    }

    @GetMapping({"/series/{series}/scene-list.xlsx", "/api/v1/series/{series}/scene-list.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The scene list, as .xlsx")
    ResponseEntity<byte[]> sceneList(SignedIn me, Series series) throws IOException {
        return workbook(papers.sceneList(series, me.language().locale()), series, me.language(), "shooting.scene-list");
    }

    @GetMapping({"/series/{series}/plan.xlsx", "/api/v1/series/{series}/plan.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The stripboard, as .xlsx")
    ResponseEntity<byte[]> stripboard(SignedIn me, Series series) throws IOException {
        return workbook(
                papers.stripboard(series, me.language().locale()), series, me.language(), "shooting.stripboard");
    }

    private ResponseEntity<byte[]> workbook(
            Optional<byte[]> content, Series series, Language language, String nameKey) {
        return Download.of(
                "%s-%s.xlsx".formatted(series.title(), words.say(language, nameKey)),
                Download.XLSX,
                content.orElseThrow(Problem::notFound));
    }
}
