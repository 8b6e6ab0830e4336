package org.baiju.studio.shooting.web;

import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.NewDraft;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a newer draft changes on a board, to be read before it is taken over. */
@Controller
class NewDraftPages {
    private final NewDraft drafts;
    private final Shooting shooting;

    NewDraftPages(NewDraft drafts, Shooting shooting) {
        this.drafts = drafts;
        this.shooting = shooting;
    }

    @GetMapping("/series/{series}/plan/draft")
    @Requires(Permission.PLAN_WRITE)
    String show(
            SignedIn me,
            Series series,
            @RequestParam(name = "board", required = false) @Nullable UUID id,
            Model model) {
        List<Head> boards = shooting.list(series.id());
        Head board = boards.stream()
                .filter(head -> id == null ? head.isActive() : head.id().value().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        PlanWording wording = PlanWording.of(me.language().locale());
        model.addAttribute("series", series);
        model.addAttribute("board", board);
        model.addAttribute("boards", boards);
        model.addAttribute(
                "view",
                drafts.preview(series.id(), board.id())
                        .map(preview -> NewDraftView.of(preview, wording))
                        .orElse(null));
        return "shooting/new-draft";
    }

    @PostMapping("/series/{series}/plan/draft")
    @Requires(Permission.PLAN_WRITE)
    String take(
            SignedIn me,
            Series series,
            @RequestParam UUID board,
            @RequestParam UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean evenPublished,
            RedirectAttributes redirect) {
        var id = new BoardId(board);
        if (shooting.list(series.id()).stream().noneMatch(head -> head.id().equals(id))) {
            throw Problem.notFound();
        }
        Change change = drafts.take(me, series, id, draft, version, evenPublished);
        Toast toast = switch (change) {
            case Change.Done _ -> Toast.done("shooting.draft.taken");
            case Change.Refused(List<Finding> findings) ->
                Toast.wrong("shooting.draft.refused", String.join(" ", PlanPages.say(me, findings)));
            case Change.ChangedMeanwhile() -> Toast.wrong("shooting.changed-meanwhile");
        };
        toast.showAfter(redirect);
        return "redirect:/series/%s/plan%s?board=%s"
                .formatted(series.id(), change instanceof Change.Done ? "" : "/draft", board);
    }
}
