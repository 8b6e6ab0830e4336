package org.baiju.studio.writing.web;

import java.util.List;
import org.baiju.screenplay.drafts.Comparison;
import org.baiju.screenplay.drafts.LockedNumbers;
import org.baiju.screenplay.drafts.RevisionColour;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Craft;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two drafts side by side: which scene became which, and what it means for the plan. */
@Controller
class ComparePages {
    private final Craft craft;
    private final Writing writing;
    private final Comments comments;

    ComparePages(Craft craft, Writing writing, Comments comments) {
        this.craft = craft;
        this.writing = writing;
        this.comments = comments;
    }

    @GetMapping("/series/{series}/script/compare")
    @Requires(Permission.SERIES_READ)
    String compare(
            SignedIn me,
            Series series,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        model.addAttribute("series", series);
        model.addAttribute("frame", ScriptFrame.of(me, series, ScriptTab.COMPARE, comments.countOpen(series.id())));
        List<Draft> drafts = writing.listDrafts(series.id());
        model.addAttribute("drafts", drafts);
        if (drafts.size() < 2) {
            model.addAttribute("view", null);
            return "writing/compare";
        }
        Draft later = to == null ? drafts.getFirst() : get(series, to);
        Draft earlier = from == null ? previous(drafts, later) : get(series, from);
        model.addAttribute("view", view(series, drafts, earlier, later));
        return "writing/compare";
    }

    private ComparisonView view(Series series, List<Draft> drafts, Draft earlier, Draft later) {
        Comparison comparison = craft.compare(series.id(), earlier, later);
        if (!earlier.isLocked()) {
            return ComparisonView.of(earlier, later, comparison);
        }
        LockedNumbers numbers =
                LockedNumbers.of(writing.read(series.id(), earlier), writing.read(series.id(), later), comparison);
        int revision = (int) drafts.stream()
                .filter(draft -> draft.number() > earlier.number() && draft.number() <= later.number())
                .count();
        return ComparisonView.of(earlier, later, comparison).locked(numbers, RevisionColour.of(revision));
    }

    /** The draft before one; for the first the one behind it. */
    private static Draft previous(List<Draft> drafts, Draft later) {
        return drafts.stream()
                .filter(draft -> draft.number() < later.number())
                .findFirst()
                .orElse(drafts.getFirst());
    }

    private Draft get(Series series, int number) {
        return writing.findDraft(series.id(), number).orElseThrow(Problem::notFound);
    }
}
