package org.baiju.studio.writing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.baiju.studio.writing.internal.DeskText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a series in a minute: bring the script, look at what is in it, say when the shoot starts. */
@Controller
class WizardPages {
    private static final int TITLE_MAX = 80;
    private static final int NAME_MAX = 60;
    private static final int PHONE_MAX = 40;

    private final Writing writing;
    private final StudioClock clock;

    WizardPages(Writing writing, StudioClock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    @GetMapping("/series/new")
    @Requires(Permission.SERIES_WRITE)
    String bring() {
        return "writing/bring";
    }

    @PostMapping("/series/new")
    @Requires(Permission.SERIES_WRITE)
    String bring(
            SignedIn me,
            @RequestParam(required = false) MultipartFile script,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return switch (brought(writing, me, script, text, "script")) {
            case Brought.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", say(me, refused.finding()));
                model.addAttribute("text", text);
                yield "writing/bring";
            }
            case Brought.Accepted accepted -> "redirect:/series/new/" + accepted.intake();
        };
    }

    @GetMapping("/series/new/{intake}")
    @Requires(Permission.SERIES_WRITE)
    String look(SignedIn me, @PathVariable UUID intake, Model model) {
        var read = writing.findBrought(me, intake).orElseThrow(Problem::notFound);
        model.addAttribute("title", read.script().title());
        model.addAttribute("startsOn", clock.today().plusDays(7));
        return lookAt(me, intake, read, Map.of(), model);
    }

    @PostMapping("/series/new/{intake}/fix")
    @Requires(Permission.SERIES_WRITE)
    String fix(
            SignedIn me,
            @PathVariable UUID intake,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Integer offset) {
        var _ = writing.mend(me, intake, new Mending(rule, offset)).orElseThrow(Problem::notFound);
        return "redirect:/series/new/" + intake;
    }

    @PostMapping("/series")
    @Requires(Permission.SERIES_WRITE)
    String open(
            SignedIn me,
            @RequestParam UUID intake,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (title.isBlank() || title.strip().length() > TITLE_MAX) {
            var read = writing.findBrought(me, intake).orElseThrow(Problem::notFound);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrongTitle", true);
            model.addAttribute("title", title);
            model.addAttribute("startsOn", startsOn);
            return lookAt(me, intake, read, form, model);
        }
        Series series = writing.open(
                        me, intake, new Writing.Opening(title, clock.checked("startsOn", startsOn), crew(form)))
                .orElseThrow(Problem::notFound);
        Toast.done("writing.opened", series.title()).showAfter(redirect);
        return "redirect:/series/" + series.id();
    }

    /** The page before opening; {@code typed} are the names typed so far, by the names of their fields. */
    private String lookAt(SignedIn me, UUID intake, ReadResult.Accepted read, Map<String, String> typed, Model model) {
        model.addAttribute("intake", intake);
        model.addAttribute("summary", ScriptSummary.of(read.script()));
        model.addAttribute("report", TextReport.of(me, read, DeskText.withLineFeeds(read.text())));
        model.addAttribute("typed", typed);
        model.addAttribute("jobs", Job.values());
        return "writing/look";
    }

    /** What comes of a file or, if there is none, of a text. */
    static Brought brought(Writing writing, SignedIn me, @Nullable MultipartFile file, String text, String title)
            throws IOException {
        return file == null || file.isEmpty()
                ? writing.bringText(me, title + ".txt", text)
                : writing.bring(me, nameOf(file), file.getBytes());
    }

    private static List<Writing.CrewMember> crew(Map<String, String> form) {
        var crew = new ArrayList<Writing.CrewMember>();
        for (Job job : Job.values()) {
            String name = cut(form.getOrDefault("name-" + job, ""), NAME_MAX);
            if (!name.isEmpty()) {
                crew.add(new Writing.CrewMember(job, name, cut(form.getOrDefault("phone-" + job, ""), PHONE_MAX)));
            }
        }
        return crew;
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), most));
    }

    static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "script" : cut(name, 200);
    }

    static String say(SignedIn me, Finding finding) {
        return Wording.of(Rule.class, me.language().locale()).say(finding);
    }

    static List<String> say(SignedIn me, List<Finding> findings) {
        Wording wording = Wording.of(Rule.class, me.language().locale());
        return findings.stream().map(wording::say).toList();
    }
}
