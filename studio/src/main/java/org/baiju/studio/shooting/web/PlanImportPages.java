package org.baiju.studio.shooting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.paperwork.intake.plan.PlanFileWording;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.PlanImport;
import org.baiju.studio.shooting.PlanImport.Brought;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan from a file becomes a scenario; the page says what of it could not be used. */
@Controller
class PlanImportPages {
    private static final int FILE_NAME_MAX = 200;

    private final PlanImport imports;

    PlanImportPages(PlanImport imports) {
        this.imports = imports;
    }

    @PostMapping("/series/{series}/scenarios/import")
    @Requires(Permission.PLAN_WRITE)
    String bring(
            SignedIn me,
            Series series,
            @RequestParam(required = false) @Nullable MultipartFile plan,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (plan == null || plan.isEmpty()) {
            Toast.wrong("web.import.no-file").showAfter(redirect);
            return "redirect:/series/" + series.id() + "/scenarios";
        }
        String file = fileNameOf(plan);
        Brought brought = imports.bring(me, series, scenarioName(name, file), file, plan.getBytes());
        return switch (brought) {
            case Brought.NameTaken(String taken) ->
                back(series, Toast.wrong("problem.scenario-name-taken", taken), redirect);
            case Brought.TooMany(int most) -> back(series, Toast.wrong("problem.scenario-too-many", most), redirect);
            case Brought.Unreadable(Finding finding) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(me, series, null, List.of(finding), List.of(), model);
            }
            case Brought.Done done -> show(me, series, done, done.findings(), done.reasons(), model);
        };
    }

    private static String back(Series series, Toast toast, RedirectAttributes redirect) {
        toast.showAfter(redirect);
        return "redirect:/series/" + series.id() + "/scenarios";
    }

    private static String show(
            SignedIn me,
            Series series,
            Brought.@Nullable Done done,
            List<Finding> findings,
            List<Finding> reasons,
            Model model) {
        var wording = PlanFileWording.of(me.language().locale());
        model.addAttribute("series", series);
        model.addAttribute("board", done == null ? null : done.board());
        model.addAttribute(
                "findings",
                findings.stream()
                        .map(finding -> where(finding) + wording.say(finding))
                        .toList());
        model.addAttribute("reasons", PlanPages.say(me, reasons));
        return "shooting/plan-import";
    }

    private static String where(Finding finding) {
        return finding.where() instanceof Where.Thing thing
                        && !thing.name().isEmpty()
                        && !finding.found().equals(thing.name())
                ? thing.name() + "　"
                : "";
    }

    /** The typed one, else that of the file without its ending. */
    private static String scenarioName(String typed, String file) {
        if (!typed.isBlank()) {
            if (typed.strip().length() > ScenarioPages.NAME_MAX) {
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "text-too-long", typed.strip(), ScenarioPages.NAME_MAX);
            }
            return typed.strip();
        }
        int ending = file.lastIndexOf('.');
        String bare = (ending > 0 ? file.substring(0, ending) : file).strip();
        int end = Math.min(bare.length(), ScenarioPages.NAME_MAX);
        boolean halved = end > 0 && Character.isHighSurrogate(bare.charAt(end - 1));
        return bare.substring(0, halved ? end - 1 : end).strip();
    }

    private static String fileNameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "plan" : name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }
}
