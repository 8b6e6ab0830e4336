package org.baiju.studio.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The steps of bringing a table that are the same whatever is in it; the routes, and who may use them, belong to the module
 * that writes it.
 */
public final class ImportPages<T> {
    private static final int FILE_NAME_MAX = 200;

    private final TableImport<T> imports;
    private final Words words;
    private final Kind kind;

    /**
     * What sets one kind of table apart.
     *
     * @param page the page of a series it is brought on, as in {@code people}
     * @param prefix of its words: {@code .import}, {@code .import.done} and {@code .field.*}
     * @param wording where the sentences of its findings are
     */
    public record Kind(String page, String prefix, Class<?> wording) {}

    public ImportPages(TableImport<T> imports, Words words, Kind kind) {
        this.imports = imports;
        this.words = words;
        this.kind = kind;
    }

    /** Keeps a file and goes to what it would change; a file that is no table is refused on the page itself. */
    public String bring(
            SignedIn me,
            Series series,
            @Nullable MultipartFile table,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (table == null || table.isEmpty()) {
            Toast.wrong("web.import.no-file").showAfter(redirect);
            return "redirect:" + home(series);
        }
        Preview<T> preview = imports.bring(series, nameOf(table), table.getBytes());
        if (preview.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, series, preview, List.of(), model);
        }
        return "redirect:" + home(series) + "/import/" + preview.intake();
    }

    /**
     * Shows what a table would change.
     *
     * @param remarks on the table, in the reader's words
     */
    public String preview(
            SignedIn me, Series series, UUID intake, Function<Preview<T>, List<String>> remarks, Model model) {
        Preview<T> preview = imports.find(series, intake).orElseThrow(Problem::notFound);
        return show(me, series, preview, remarks.apply(preview), model);
    }

    /** Writes what somebody has seen, unless it would now be something else. */
    public String apply(SignedIn me, Series series, UUID intake, String mark, RedirectAttributes redirect) {
        var _ = imports.find(series, intake).orElseThrow(Problem::notFound);
        var written = imports.apply(me, series, intake, mark);
        if (written.isEmpty()) {
            Toast.wrong("web.import.changed-meanwhile").showAfter(redirect);
            return "redirect:" + home(series) + "/import/" + intake;
        }
        Toast.done(kind.prefix() + ".import.done", written.get()).showAfter(redirect);
        return "redirect:" + home(series);
    }

    /** The table of a series; without one an empty form. */
    public ResponseEntity<byte[]> table(SignedIn me, @Nullable Series series) {
        String name = words.say(me.language(), "web.to." + kind.page());
        return Download.of(
                (series == null ? name : series.title() + "-" + name) + ".xlsx",
                Download.XLSX,
                imports.table(series, me.language().locale()));
    }

    private String home(Series series) {
        return "/series/" + series.id() + "/" + kind.page();
    }

    private String show(SignedIn me, Series series, Preview<T> preview, List<String> remarks, Model model) {
        Wording wording = Wording.of(kind.wording(), me.language().locale());
        model.addAttribute("home", home(series));
        model.addAttribute("prefix", kind.prefix());
        model.addAttribute("preview", preview);
        model.addAttribute("remarks", remarks);
        model.addAttribute(
                "findings",
                preview.findings().stream()
                        .map(finding -> where(finding) + wording.say(finding))
                        .toList());
        return "intake/preview";
    }

    private static String where(Finding finding) {
        return finding.where() instanceof Where.Thing thing ? thing.name() + "　" : "";
    }

    private String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? kind.page() : name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }
}
