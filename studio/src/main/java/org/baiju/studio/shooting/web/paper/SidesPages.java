package org.baiju.studio.shooting.web.paper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.script.Sides;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.DaySides;
import org.baiju.studio.shooting.web.SheetPages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The scenes of a day on paper, for all or for one person. */
@Controller
@Tag(name = "Call sheets")
class SidesPages {
    private final CallSheets sheets;
    private final DaySides sides;
    private final Words words;

    SidesPages(CallSheets sheets, DaySides sides, Words words) {
        this.sheets = sheets;
        this.sides = sides;
        this.words = words;
    }

    @GetMapping({
        "/series/{series}/call-sheets/{date}/{unit}/sides.pdf",
        "/api/v1/series/{series}/call-sheets/{date}/{unit}/sides.pdf"
    })
    @Requires(Permission.SERIES_READ)
    @Operation(
            summary =
                    "The scenes of a day as the script has them, as PDF; with a person only those of their roles, with"
                            + " the name across each page")
    ResponseEntity<byte[]> sides(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @RequestParam(defaultValue = "SHOOTING") Sides.Order order,
            @RequestParam(required = false) @Nullable String person)
            throws IOException {
        Locale locale = me.language().locale();
        CallSheet sheet = sheets.draft(series, SheetPages.day(date, unit), locale)
                .orElseThrow(Problem::notFound)
                .sheet();
        var content = person == null
                ? sides.print(series.id(), sheet, order, locale)
                : sides.print(series.id(), sheet, person, order, locale);
        return Download.of(
                "%s-%s-%s.pdf".formatted(sheet.title(), words.say(me.language(), "shooting.sheet.sides"), sheet.date()),
                MediaType.APPLICATION_PDF,
                content.orElseThrow(Problem::notFound));
    }
}
