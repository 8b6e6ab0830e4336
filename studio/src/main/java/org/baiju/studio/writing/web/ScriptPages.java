package org.baiju.studio.writing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Desk;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The script of a series: its episodes and scenes, who is in them, how long they play; and how the next draft comes. */
@Controller
class ScriptPages {
    private final Writing writing;
    private final Desk desk;
    private final Comments comments;
    private final SeriesRegister register;

    ScriptPages(Writing writing, Desk desk, Comments comments, SeriesRegister register) {
        this.writing = writing;
        this.desk = desk;
        this.comments = comments;
        this.register = register;
    }

    @GetMapping("/series/{series}/script")
    @Requires(Permission.SERIES_READ)
    String script(SignedIn me, Series series, Model model) {
        Optional<Draft> draft = writing.findCurrent(series.id());
        frame(me, series, model);
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        model.addAttribute(
                "scenes", draft.map(found -> writing.listScenes(found.id())).orElse(List.of()));
        return "writing/script";
    }

    @GetMapping("/series/{series}/script/{episode}")
    @Requires(Permission.SERIES_READ)
    String episode(SignedIn me, Series series, @PathVariable int episode, Model model) {
        var scenes = writing.listScenes(series.id(), episode);
        if (scenes.isEmpty()) {
            throw Problem.notFound();
        }
        frame(me, series, model);
        model.addAttribute("episode", register.findEpisode(series.id(), episode).orElseThrow(Problem::notFound));
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        model.addAttribute("scenes", scenes);
        return "writing/episode";
    }

    @GetMapping("/series/{series}/script/next")
    @Requires(Permission.SCRIPT_WRITE)
    String next(SignedIn me, Series series, Model model) {
        frame(me, series, model);
        return "writing/next";
    }

    @PostMapping("/series/{series}/script")
    @Requires(Permission.SCRIPT_WRITE)
    String replace(
            SignedIn me,
            Series series,
            @RequestParam(required = false) MultipartFile script,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        desk.findLockAgainst(me, series.id()).ifPresent(locked -> {
            throw new Problem(HttpStatus.CONFLICT, "draft-locked", locked.number());
        });
        return switch (WizardPages.brought(writing, me, script, text, series.title())) {
            case Brought.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                frame(me, series, model);
                model.addAttribute("refused", WizardPages.say(me, refused.finding()));
                model.addAttribute("text", text);
                yield "writing/next";
            }
            case Brought.Accepted accepted -> {
                Draft draft = writing.replace(me, series, accepted.intake()).orElseThrow(Problem::notFound);
                Toast.done("writing.replaced", draft.number()).showAfter(redirect);
                yield "redirect:/series/" + series.id() + "/script/report";
            }
        };
    }

    private void frame(SignedIn me, Series series, Model model) {
        model.addAttribute("frame", ScriptFrame.of(me, series, ScriptTab.SCRIPT, comments.countOpen(series.id())));
        model.addAttribute("series", series);
    }
}
