package org.baiju.studio.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.ImportPages;
import org.baiju.studio.intake.Preview;
import org.baiju.studio.people.PeopleImport;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
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

/** Cast and crew from a spreadsheet: bring it, look at what would change, confirm; and the spreadsheets to fill in. */
@Controller
class PeopleImportPages {
    private final ImportPages<CastTable> pages;
    private final Writing writing;
    private final Words words;

    PeopleImportPages(PeopleImport imports, Writing writing, Words words) {
        this.writing = writing;
        this.pages = new ImportPages<>(imports, words, new ImportPages.Kind("people", "people", CastTable.class));
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
        return pages.bring(me, series, table, response, model, redirect);
    }

    @GetMapping("/series/{series}/people/import/{intake}")
    @Requires(Permission.CREW_WRITE)
    String preview(SignedIn me, Series series, @PathVariable UUID intake, Model model) {
        return pages.preview(me, series, intake, preview -> remarks(me, series, preview), model);
    }

    @PostMapping("/series/{series}/people/import/{intake}")
    @Requires(Permission.CREW_WRITE)
    String apply(
            SignedIn me,
            Series series,
            @PathVariable UUID intake,
            @RequestParam(defaultValue = "") String mark,
            RedirectAttributes redirect) {
        return pages.apply(me, series, intake, mark, redirect);
    }

    @GetMapping("/series/{series}/people.xlsx")
    @Requires(Permission.CREW_READ)
    ResponseEntity<byte[]> table(SignedIn me, Series series) {
        return pages.table(me, series);
    }

    @GetMapping("/people/form.xlsx")
    @Requires(Permission.CREW_READ)
    ResponseEntity<byte[]> blank(SignedIn me) {
        return pages.table(me, null);
    }

    private List<String> remarks(SignedIn me, Series series, Preview<CastTable> preview) {
        Set<String> known = writing.countScenesByCast(series.id()).keySet();
        return Stream.of(
                        remark(me, "people.import.unsigned", PeopleImport.unsigned(preview)),
                        remark(me, "people.import.children", PeopleImport.newChildren(preview, series.startsOn())),
                        remark(me, "people.import.unknown-roles", PeopleImport.rolesBeside(known, preview)))
                .flatMap(remark -> remark)
                .toList();
    }

    private Stream<String> remark(SignedIn me, String key, List<String> names) {
        return names.isEmpty() ? Stream.of() : Stream.of(words.say(me.language(), key, String.join("、", names)));
    }
}
