package org.baiju.studio.writing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.breakdown.BreakdownRule;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.lint.LintRule;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Craft;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each scene needs, and how each episode pulls. */
@Controller
@RequestMapping("/series/{series}/script")
class CraftPages {
    private static final int NAME_MAX = 100;
    private static final int QUANTITY_MAX = 20;

    private final Craft craft;
    private final Writing writing;
    private final Comments comments;
    private final SeriesRegister register;

    CraftPages(Craft craft, Writing writing, Comments comments, SeriesRegister register) {
        this.craft = craft;
        this.writing = writing;
        this.comments = comments;
        this.register = register;
    }

    @GetMapping("/breakdown")
    @Requires(Permission.SERIES_READ)
    String breakdown(SignedIn me, Series series, @RequestParam(defaultValue = "0") int episode, Model model) {
        frame(me, series, ScriptTab.BREAKDOWN, model);
        Optional<Draft> draft = writing.findCurrent(series.id());
        List<DraftScene> scenes =
                draft.map(found -> writing.listScenes(found.id())).orElse(List.of());
        int shown = episode > 0
                ? episode
                : scenes.stream().map(DraftScene::episode).findFirst().orElse(0);
        model.addAttribute("episode", shown);
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        model.addAttribute(
                "scenes",
                scenes.stream().filter(scene -> scene.episode() == shown).toList());
        model.addAttribute(
                "sheets",
                draft.map(found -> craft.breakdown(series.id(), found)).orElse(Map.of()));
        model.addAttribute(
                "rejected",
                craft.listCorrections(series.id()).stream()
                        .filter(correction -> correction.decision() == Decision.NOT_NEEDED)
                        .toList());
        model.addAttribute("lexicon", craft.lexiconText(series.id()));
        return "writing/breakdown";
    }

    @PostMapping("/breakdown")
    @Requires(Permission.SCRIPT_WRITE)
    String correct(
            SignedIn me,
            Series series,
            @RequestParam String scene,
            @RequestParam Category category,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String quantity,
            @RequestParam(defaultValue = "NEEDED") Decision decision,
            @RequestParam int episode,
            RedirectAttributes redirect) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > NAME_MAX || quantity.strip().length() > QUANTITY_MAX) {
            Toast.wrong("writing.breakdown.name", NAME_MAX).showAfter(redirect);
            return back(series, episode);
        }
        getScene(series, scene);
        var correction =
                new Correction(scene, category, wanted, quantity.isBlank() ? null : quantity.strip(), decision);
        if (!craft.correct(me, series, correction)) {
            Toast.wrong("writing.breakdown.too-many", Craft.CORRECTIONS_MAX).showAfter(redirect);
        }
        return back(series, episode);
    }

    @PostMapping("/breakdown/undo")
    @Requires(Permission.SCRIPT_WRITE)
    String takeBack(
            Series series,
            @RequestParam String scene,
            @RequestParam Category category,
            @RequestParam String name,
            @RequestParam int episode) {
        craft.takeBack(series, scene, category, name);
        return back(series, episode);
    }

    @PostMapping("/lexicon")
    @Requires(Permission.SCRIPT_EDIT)
    String lexicon(SignedIn me, Series series, @RequestParam String text, RedirectAttributes redirect) {
        tell(
                craft.setLexicon(me, series, text),
                Wording.of(BreakdownRule.class, me.language().locale()),
                redirect);
        return back(series, 0);
    }

    @GetMapping("/lint")
    @Requires(Permission.SERIES_READ)
    String lint(SignedIn me, Series series, Model model) {
        frame(me, series, ScriptTab.LINT, model);
        List<Finding> findings = writing.findCurrent(series.id())
                .map(draft -> craft.lint(series.id(), draft))
                .orElse(List.of());
        Wording wording = Wording.of(LintRule.class, me.language().locale());
        model.addAttribute("hasDraft", writing.findCurrent(series.id()).isPresent());
        model.addAttribute("findings", findings);
        model.addAttribute("sentences", findings.stream().map(wording::say).toList());
        model.addAttribute("profile", craft.lintText(series.id()));
        return "writing/lint";
    }

    @PostMapping("/lint")
    @Requires(Permission.SCRIPT_EDIT)
    String lint(SignedIn me, Series series, @RequestParam String text, RedirectAttributes redirect) {
        tell(
                craft.setLintProfile(me, series, text),
                Wording.of(LintRule.class, me.language().locale()),
                redirect);
        return "redirect:/series/" + series.id() + "/script/lint";
    }

    private static void tell(Craft.Change change, Wording wording, RedirectAttributes redirect) {
        Toast toast = switch (change) {
            case Craft.Change.Done() -> Toast.done("writing.craft.saved");
            case Craft.Change.Wrong(Finding finding) -> Toast.wrong("writing.refused", wording.say(finding));
        };
        toast.showAfter(redirect);
    }

    private void getScene(Series series, String key) {
        boolean known = writing.findCurrent(series.id())
                .map(draft -> writing.listScenes(draft.id()).stream()
                        .anyMatch(scene -> scene.key().equals(key)))
                .orElse(false);
        if (!known) {
            throw Problem.notFound();
        }
    }

    private static String back(Series series, int episode) {
        return "redirect:/series/" + series.id() + "/script/breakdown" + (episode > 0 ? "?episode=" + episode : "");
    }

    private void frame(SignedIn me, Series series, ScriptTab tab, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("frame", ScriptFrame.of(me, series, tab, comments.countOpen(series.id())));
    }
}
