package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The workbooks of a shoot: scene list, stripboard, day-out-of-days, one-liner. */
@Controller
@Tag(name = "Papers")
class PaperPages {
    private final Papers papers;
    private final Words words;

    PaperPages(Papers papers, Words words) {
        this.papers = papers;
        this.words = words;
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

    @GetMapping({"/series/{series}/day-out-of-days.xlsx", "/api/v1/series/{series}/day-out-of-days.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Who works, waits and is let go on which date, as .xlsx; with fees for who may see them")
    ResponseEntity<byte[]> dayOutOfDays(SignedIn me, Series series) throws IOException {
        boolean withFees = me.may(Permission.CREW_READ);
        return workbook(
                papers.dayOutOfDays(series, withFees, me.language().locale()),
                series,
                me.language(),
                "shooting.sheet.dood");
    }

    @GetMapping({"/series/{series}/one-liner.xlsx", "/api/v1/series/{series}/one-liner.xlsx"})
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The plan with one line for each scene, as .xlsx")
    ResponseEntity<byte[]> oneLiner(SignedIn me, Series series) throws IOException {
        return workbook(
                papers.oneLiner(series, me.language().locale()), series, me.language(), "shooting.sheet.one-liner");
    }

    private ResponseEntity<byte[]> workbook(
            Optional<byte[]> content, Series series, Language language, String nameKey) {
        return Download.of(
                "%s-%s.xlsx".formatted(series.title(), words.say(language, nameKey)),
                Download.XLSX,
                content.orElseThrow(Problem::notFound));
    }
}
