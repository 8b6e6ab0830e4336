package org.baiju.studio.shooting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Proposals;
import org.baiju.studio.shooting.Scenarios;
import org.baiju.studio.shooting.Scenarios.Outcome;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scenarios side by side, and what the search proposes. */
@Controller
class ScenarioPages {
    static final int NAME_MAX = 60;

    private final Scenarios scenarios;
    private final Proposals proposals;
    private final Shooting shooting;
    private final StudioClock clock;

    ScenarioPages(Scenarios scenarios, Proposals proposals, Shooting shooting, StudioClock clock) {
        this.scenarios = scenarios;
        this.proposals = proposals;
        this.shooting = shooting;
        this.clock = clock;
    }

    @GetMapping("/series/{series}/scenarios")
    @Requires(Permission.PLAN_WRITE)
    String compare(SignedIn me, Series series, Model model) {
        List<Scenarios.Line> lines = scenarios.compare(series);
        model.addAttribute("series", series);
        model.addAttribute("lines", lines);
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE));
        return "shooting/scenarios";
    }

    @PostMapping("/series/{series}/scenarios/{board}/copy")
    @Requires(Permission.PLAN_WRITE)
    String copy(
            SignedIn me,
            Series series,
            @PathVariable UUID board,
            @RequestParam String name,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.strip().length() > NAME_MAX) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "text-too-long", name.strip(), NAME_MAX);
        }
        tell(scenarios.copy(me, series, new BoardId(board), name.strip()), "shooting.scenario.copied", redirect);
        return "redirect:/series/" + series.id() + "/scenarios";
    }

    @PostMapping("/series/{series}/scenarios/{board}/activate")
    @Requires(Permission.PLAN_WRITE)
    String activate(
            SignedIn me,
            Series series,
            @PathVariable UUID board,
            @RequestParam(defaultValue = "false") boolean evenPublished,
            RedirectAttributes redirect) {
        Outcome outcome = scenarios.activate(me, series, new BoardId(board), evenPublished);
        if (outcome instanceof Outcome.Held(var findings)) {
            Toast.wrong("shooting.refused", String.join(" ", PlanPages.say(me, findings)))
                    .showAfter(redirect);
        } else {
            tell(outcome, "shooting.scenario.activated", redirect);
        }
        return "redirect:/series/" + series.id() + "/scenarios";
    }

    @PostMapping("/series/{series}/scenarios/{board}/remove")
    @Requires(Permission.PLAN_WRITE)
    String remove(SignedIn me, Series series, @PathVariable UUID board, RedirectAttributes redirect) {
        tell(scenarios.remove(me, series, new BoardId(board)), "shooting.scenario.removed", redirect);
        return "redirect:/series/" + series.id() + "/scenarios";
    }

    @PostMapping("/series/{series}/scenarios/{board}/optimise")
    @Requires(Permission.PLAN_WRITE)
    String optimise(
            SignedIn me,
            Series series,
            @PathVariable UUID board,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate start,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "1") int units,
            @RequestParam(defaultValue = "false") boolean thorough,
            RedirectAttributes redirect) {
        boolean isWrong = units < 1
                || units > DayKey.UNITS_MAX
                || (days != null && (days < 1 || days * units > PlanRequest.DAYS_MAX));
        if (isWrong) {
            Toast.wrong("shooting.proposal.request.wrong", DayKey.UNITS_MAX, PlanRequest.DAYS_MAX)
                    .showAfter(redirect);
            return "redirect:/series/" + series.id() + "/scenarios";
        }
        LocalDate from = start == null ? null : clock.checked("start", start);
        var ask = new Proposals.Ask(from, days, Set.of(), units, 1, thorough);
        UUID proposal = proposals.ask(me, series, new BoardId(board), ask).orElseThrow(Problem::notFound);
        return "redirect:/series/" + series.id() + "/proposals/" + proposal;
    }

    @GetMapping("/series/{series}/proposals/{proposal}")
    @Requires(Permission.PLAN_WRITE)
    String proposal(SignedIn me, Series series, @PathVariable UUID proposal, Model model) {
        Proposals.View view = proposals.find(series.id(), proposal).orElseThrow(Problem::notFound);
        model.addAttribute("series", series);
        model.addAttribute("view", view);
        model.addAttribute("lines", scenarios.compare(series));
        model.addAttribute("strips", view.result() == null ? Map.of() : shooting.mapStrips(series.id(), view.board()));
        model.addAttribute(
                "remarks",
                view.result() == null
                        ? List.of()
                        : PlanPages.say(me, view.result().remarks()));
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE));
        return "shooting/proposal";
    }

    @PostMapping("/series/{series}/proposals/{proposal}/cancel")
    @Requires(Permission.PLAN_WRITE)
    String cancel(Series series, @PathVariable UUID proposal) {
        proposals.cancel(series.id(), proposal);
        return "redirect:/series/" + series.id() + "/proposals/" + proposal;
    }

    @PostMapping("/series/{series}/proposals/{proposal}/take")
    @Requires(Permission.PLAN_WRITE)
    String take(
            SignedIn me,
            Series series,
            @PathVariable UUID proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable List<String> strip,
            RedirectAttributes redirect) {
        List<String> chosen = strip == null ? List.of() : strip;
        if (!whole && chosen.isEmpty()) {
            Toast.wrong("shooting.rework.none-ticked").showAfter(redirect);
            return "redirect:/series/" + series.id() + "/proposals/" + proposal;
        }
        Change change = proposals.take(me, series, proposal, whole ? null : chosen, version);
        Toast toast = switch (change) {
            case Change.Done _ -> Toast.done("shooting.proposal.taken");
            case Change.Refused(var findings) ->
                Toast.wrong("shooting.refused", PlanPages.say(me, findings).getFirst());
            case Change.ChangedMeanwhile() -> Toast.wrong("shooting.changed-meanwhile");
        };
        toast.showAfter(redirect);
        return change instanceof Change.Done
                ? "redirect:/series/" + series.id() + "/plan"
                : "redirect:/series/" + series.id() + "/proposals/" + proposal;
    }

    private static void tell(Outcome outcome, String done, RedirectAttributes redirect) {
        Toast toast = switch (outcome) {
            case Outcome.Done(var head) -> Toast.done(done, head.name());
            case Outcome.NameTaken(String name) -> Toast.wrong("problem.scenario-name-taken", name);
            case Outcome.TooMany(int most) -> Toast.wrong("problem.scenario-too-many", most);
            case Outcome.IsShot() -> Toast.wrong("problem.scenario-is-shot");
            case Outcome.NoSuchBoard(), Outcome.Held(var _) -> throw Problem.notFound();
        };
        toast.showAfter(redirect);
    }
}
