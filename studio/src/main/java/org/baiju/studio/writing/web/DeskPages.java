package org.baiju.studio.writing.web;

import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Desk;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.WorkingText;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.WritingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a script editor works: the editor, the report beside the text, drafts and earlier states. */
@Controller
@RequestMapping("/series/{series}/script")
class DeskPages {
    private final Desk desk;
    private final Writing writing;
    private final Comments comments;
    private final WritingSettings settings;

    DeskPages(Desk desk, Writing writing, Comments comments, WritingSettings settings) {
        this.desk = desk;
        this.writing = writing;
        this.comments = comments;
        this.settings = settings;
    }

    @GetMapping("/edit")
    @Requires(Permission.SERIES_READ)
    String edit(SignedIn me, Series series, Model model) {
        frame(me, series, ScriptTab.EDIT, model);
        model.addAttribute("person", me.person().toString());
        model.addAttribute("hasDraft", writing.findCurrent(series.id()).isPresent());
        model.addAttribute(
                "locked",
                writing.findCurrent(series.id()).filter(Draft::isLocked).orElse(null));
        model.addAttribute("commentLength", settings.commentLength());
        return "writing/edit";
    }

    @GetMapping("/report")
    @Requires(Permission.SERIES_READ)
    String report(SignedIn me, Series series, Model model) {
        WorkingText text = desk.find(series.id()).orElseThrow(Problem::notFound);
        frame(me, series, ScriptTab.REPORT, model);
        model.addAttribute("report", TextReport.of(me, desk.check(text), text.text()));
        model.addAttribute("version", text.version());
        return "writing/report-page";
    }

    @PostMapping("/fix")
    @Requires(Permission.SCRIPT_WRITE)
    String fix(
            SignedIn me,
            Series series,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Integer offset,
            RedirectAttributes redirect) {
        var mending = new Mending(rule == null ? "" : rule, offset);
        switch (desk.mend(me, series.id(), version, mending).orElseThrow(Problem::notFound)) {
            case WorkingText.Outcome.Saved saved -> {
                if (saved.text().version() != version) {
                    Toast.done("writing.mended").showAfter(redirect);
                }
            }
            default -> Toast.wrong("writing.mend.changed").showAfter(redirect);
        }
        return "redirect:/series/" + series.id() + "/script/report";
    }

    @GetMapping("/drafts")
    @Requires(Permission.SERIES_READ)
    String drafts(SignedIn me, Series series, Model model) {
        frame(me, series, ScriptTab.DRAFTS, model);
        model.addAttribute("drafts", writing.listDrafts(series.id()));
        model.addAttribute("working", desk.find(series.id()).orElse(null));
        model.addAttribute("revisions", desk.listRevisions(series.id()));
        return "writing/drafts";
    }

    @GetMapping("/drafts/{draft}")
    @Requires(Permission.SERIES_READ)
    String draft(SignedIn me, Series series, @PathVariable int draft, Model model) {
        Draft found = get(series, draft);
        frame(me, series, ScriptTab.DRAFTS, model);
        model.addAttribute("draft", found);
        model.addAttribute("lines", TextReport.linesOf(desk.read(series.id(), found)));
        return "writing/draft";
    }

    @PostMapping("/drafts/{draft}/lock")
    @Requires(Permission.SCRIPT_EDIT)
    String lock(
            SignedIn me,
            Series series,
            @PathVariable int draft,
            @RequestParam(defaultValue = "true") boolean locked,
            RedirectAttributes redirect) {
        desk.lock(me, series, get(series, draft), locked);
        Toast.done(locked ? "writing.locked" : "writing.unlocked", draft).showAfter(redirect);
        return "redirect:/series/" + series.id() + "/script/drafts";
    }

    @PostMapping("/drafts/{draft}/restore")
    @Requires(Permission.SCRIPT_EDIT)
    String restore(SignedIn me, Series series, @PathVariable int draft, RedirectAttributes redirect) {
        desk.restore(me, series, get(series, draft));
        Toast.done("writing.restored").showAfter(redirect);
        return "redirect:/series/" + series.id() + "/script/edit";
    }

    @PostMapping("/revisions/{revision}/restore")
    @Requires(Permission.SCRIPT_EDIT)
    String restore(SignedIn me, Series series, @PathVariable UUID revision, RedirectAttributes redirect) {
        var _ = desk.restore(me, series, revision).orElseThrow(Problem::notFound);
        Toast.done("writing.restored").showAfter(redirect);
        return "redirect:/series/" + series.id() + "/script/edit";
    }

    private void frame(SignedIn me, Series series, ScriptTab tab, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("frame", ScriptFrame.of(me, series, tab, comments.countOpen(series.id())));
    }

    private Draft get(Series series, int number) {
        return writing.findDraft(series.id(), number).orElseThrow(Problem::notFound);
    }
}
