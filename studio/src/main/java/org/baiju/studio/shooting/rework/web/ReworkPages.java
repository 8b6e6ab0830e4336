package org.baiju.studio.shooting.rework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.planner.ReworkRequest;
import org.baiju.shootplan.season.Replanned;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.rework.ReworkAsk;
import org.baiju.studio.shooting.rework.ReworkAsk.What;
import org.baiju.studio.shooting.rework.Reworks;
import org.baiju.studio.shooting.set.OnSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something came up: what happened, and the ways to go on side by side. */
@Controller
class ReworkPages {
    private final Reworks reworks;
    private final Shooting shooting;
    private final OnSet set;
    private final StudioClock clock;

    ReworkPages(Reworks reworks, Shooting shooting, OnSet set, StudioClock clock) {
        this.reworks = reworks;
        this.shooting = shooting;
        this.set = set;
        this.clock = clock;
    }

    @GetMapping("/series/{series}/rework")
    @Requires(Permission.PLAN_WRITE)
    String form(
            Series series,
            @RequestParam(defaultValue = "RAIN") What what,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        Board board = shooting.find(series.id()).orElse(null);
        LocalDate day = from == null ? set.currentDate(series.id()) : clock.checked("from", from);
        model.addAttribute("series", series);
        model.addAttribute(
                "form",
                board == null
                        ? null
                        : ReworkForm.of(
                                board, what, day, day, subject, what == What.SLOW ? lines(board, day) : List.of()));
        return "shooting/rework";
    }

    /** The strips of a day, shot or not, and those in the boneyard. */
    private List<ReworkForm.Line> lines(Board board, LocalDate date) {
        Set<String> shot = set.shotStrips(board.head().series());
        List<ReworkForm.Line> lines = new ArrayList<>();
        board.plan().days().stream()
                .filter(day -> day.date().equals(date))
                .flatMap(day -> day.strips().stream())
                .forEach(strip -> lines.add(ReworkForm.line(strip, shot.contains(strip.key()), false)));
        board.plan().boneyard().stream()
                .filter(strip -> !shot.contains(strip.key()))
                .forEach(strip -> lines.add(ReworkForm.line(strip, false, true)));
        return lines;
    }

    @PostMapping("/series/{series}/rework")
    @Requires(Permission.PLAN_WRITE)
    String ask(
            SignedIn me,
            Series series,
            @RequestParam What what,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable List<String> strip,
            @RequestParam(defaultValue = "false") boolean cover,
            @RequestParam(required = false) @Nullable Long price,
            @RequestParam(defaultValue = "2") int spare,
            RedirectAttributes redirect) {
        LocalDate first = clock.checked("from", from);
        var asked = new ReworkAsk(
                what,
                first,
                to == null ? first : clock.checked("to", to),
                subject,
                strip == null ? List.of() : strip,
                cover,
                price == null ? null : price * 100,
                spare);
        boolean isWithin = spare >= 0
                && spare <= ReworkRequest.SPARE_MAX
                && (price == null || (price >= 0 && price <= ReworkAsk.PRICE_MAX / 100));
        if (!asked.isWhole() || !isWithin) {
            Toast.wrong("shooting.rework.wrong", ReworkAsk.DAYS_MAX, ReworkRequest.SPARE_MAX)
                    .showAfter(redirect);
            return "redirect:/series/%s/rework?what=%s&from=%s".formatted(series.id(), what, first);
        }
        UUID id = reworks.ask(me, series, asked).orElseThrow(Problem::notFound);
        return address(series, id);
    }

    @GetMapping("/series/{series}/reworks/{rework}")
    @Requires(Permission.PLAN_WRITE)
    String show(SignedIn me, Series series, @PathVariable UUID rework, Model model) {
        Reworks.View view = reworks.find(series.id(), rework).orElseThrow(Problem::notFound);
        model.addAttribute("series", series);
        model.addAttribute("view", view);
        model.addAttribute("strips", view.result() == null ? Map.of() : shooting.mapStrips(series.id(), view.board()));
        model.addAttribute("words", new ReworkWords(me.language().locale()));
        return "shooting/reworked";
    }

    @PostMapping("/series/{series}/reworks/{rework}/cancel")
    @Requires(Permission.PLAN_WRITE)
    String cancel(Series series, @PathVariable UUID rework) {
        reworks.cancel(series.id(), rework);
        return address(series, rework);
    }

    @PostMapping("/series/{series}/reworks/{rework}/take")
    @Requires(Permission.PLAN_WRITE)
    String take(
            SignedIn me,
            Series series,
            @PathVariable UUID rework,
            @RequestParam Replanned.Kind kind,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable List<String> strip,
            @RequestParam(defaultValue = "false") boolean evenPublished,
            RedirectAttributes redirect) {
        List<String> chosen = strip == null ? List.of() : strip;
        if (!whole && chosen.isEmpty()) {
            Toast.wrong("shooting.rework.none-ticked").showAfter(redirect);
            return address(series, rework);
        }
        Change change =
                reworks.take(me, series, rework, new Reworks.Taking(kind, whole ? null : chosen, evenPublished));
        Toast toast = switch (change) {
            case Change.Done _ -> Toast.done("shooting.rework.taken");
            case Change.Refused(List<Finding> findings) -> {
                PlanWording wording = PlanWording.of(me.language().locale());
                yield Toast.wrong(
                        "shooting.refused",
                        String.join(" ", findings.stream().map(wording::say).toList()));
            }
            case Change.ChangedMeanwhile() -> Toast.wrong("shooting.rework.stale");
        };
        toast.showAfter(redirect);
        return change instanceof Change.Done ? "redirect:/series/" + series.id() + "/plan" : address(series, rework);
    }

    private static String address(Series series, UUID rework) {
        return "redirect:/series/%s/reworks/%s".formatted(series.id(), rework);
    }
}
