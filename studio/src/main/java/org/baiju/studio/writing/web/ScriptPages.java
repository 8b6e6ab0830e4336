package org.baiju.studio.writing.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The script of a series: its episodes and scenes, who is in them, how long they play, and what is odd. */
@Controller
class ScriptPages {
    private final Writing writing;
    private final SeriesRegister register;

    ScriptPages(Writing writing, SeriesRegister register) {
        this.writing = writing;
        this.register = register;
    }

    @GetMapping("/series/{series}/script")
    @Requires(Permission.SERIES_READ)
    String script(SignedIn me, Series series, Model model) {
        Draft draft = writing.findCurrent(series.id()).orElseThrow(Problem::notFound);
        model.addAttribute("series", series);
        model.addAttribute("draft", draft);
        model.addAttribute("drafts", writing.listDrafts(series.id()));
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        model.addAttribute("scenes", writing.listScenes(draft.id()));
        model.addAttribute("sentences", WizardPages.say(me, draft.findings()));
        model.addAttribute("mayWrite", me.may(Permission.SCRIPT_WRITE));
        return "writing/script";
    }

    @GetMapping("/series/{series}/script/{episode}")
    @Requires(Permission.SERIES_READ)
    String episode(Series series, @PathVariable int episode, Model model) {
        var scenes = writing.listScenes(series.id(), episode);
        if (scenes.isEmpty()) {
            throw Problem.notFound();
        }
        List<Episode> episodes = register.listEpisodes(series.id());
        model.addAttribute("series", series);
        model.addAttribute("episode", register.findEpisode(series.id(), episode).orElseThrow(Problem::notFound));
        model.addAttribute("episodes", episodes);
        model.addAttribute("scenes", scenes);
        return "writing/episode";
    }

    @PostMapping("/series/{series}/script")
    @Requires(Permission.SCRIPT_WRITE)
    String replace(SignedIn me, Series series, @RequestParam MultipartFile script, RedirectAttributes redirect)
            throws IOException {
        Toast toast = switch (writing.bring(me, WizardPages.nameOf(script), script.getBytes())) {
            case Brought.Refused refused -> Toast.wrong("writing.refused", WizardPages.say(me, refused.finding()));
            case Brought.Accepted accepted -> replaceBy(me, series, accepted.intake());
        };
        toast.showAfter(redirect);
        return "redirect:/series/" + series.id() + "/script";
    }

    private Toast replaceBy(SignedIn me, Series series, UUID intake) {
        return writing.replace(me, series, intake)
                .map(draft -> Toast.done("writing.replaced", draft.number()))
                .orElseThrow(Problem::notFound);
    }
}
