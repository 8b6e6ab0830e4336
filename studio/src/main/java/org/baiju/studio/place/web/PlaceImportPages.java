package org.baiju.studio.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.ImportPages;
import org.baiju.studio.place.PlaceImport;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places from a spreadsheet: bring it, look at what would change, confirm; and the spreadsheets to fill in. */
@Controller
class PlaceImportPages {
    private final ImportPages<PlaceTable> pages;

    PlaceImportPages(PlaceImport imports, Words words) {
        this.pages = new ImportPages<>(imports, words, new ImportPages.Kind("places", "place", PlaceTable.class));
    }

    @PostMapping("/series/{series}/places/import")
    @Requires(Permission.PLACE_WRITE)
    String bring(
            SignedIn me,
            Series series,
            @RequestParam(required = false) @Nullable MultipartFile table,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return pages.bring(me, series, table, response, model, redirect);
    }

    @GetMapping("/series/{series}/places/import/{intake}")
    @Requires(Permission.PLACE_WRITE)
    String preview(SignedIn me, Series series, @PathVariable UUID intake, Model model) {
        return pages.preview(me, series, intake, _ -> List.of(), model);
    }

    @PostMapping("/series/{series}/places/import/{intake}")
    @Requires(Permission.PLACE_WRITE)
    String apply(
            SignedIn me,
            Series series,
            @PathVariable UUID intake,
            @RequestParam(defaultValue = "") String mark,
            RedirectAttributes redirect) {
        return pages.apply(me, series, intake, mark, redirect);
    }

    @GetMapping("/series/{series}/places.xlsx")
    @Requires(Permission.SERIES_READ)
    ResponseEntity<byte[]> table(SignedIn me, Series series) {
        return pages.table(me, series);
    }

    @GetMapping("/places/form.xlsx")
    @Requires(Permission.SERIES_READ)
    ResponseEntity<byte[]> blank(SignedIn me) {
        return pages.table(me, null);
    }
}
