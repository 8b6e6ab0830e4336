package org.baiju.studio.shooting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardPrices;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.shooting.NewDraft;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stripboard of a series. */
@Controller
class PlanPages {
    private static final int DAYS_MAX = PlanRequest.DAYS_MAX;
    private static final int HOURS_MAX = 22;

    private final Shooting shooting;
    private final NewDraft drafts;
    private final StudioClock clock;
    private final Words words;

    PlanPages(Shooting shooting, NewDraft drafts, StudioClock clock, Words words) {
        this.shooting = shooting;
        this.drafts = drafts;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/series/{series}/plan")
    @Requires(Permission.SERIES_READ)
    String board(
            SignedIn me,
            Series series,
            @RequestParam(name = "board", required = false) @Nullable UUID id,
            Model model) {
        List<Head> boards = shooting.list(series.id());
        Head board = boards.stream()
                .filter(head -> id == null ? head.isActive() : head.id().value().equals(id))
                .findFirst()
                .orElse(null);
        if (id != null && board == null) {
            throw Problem.notFound();
        }
        model.addAttribute("series", series);
        model.addAttribute("board", board);
        model.addAttribute("boards", boards);
        model.addAttribute(
                "prices",
                PriceForm.values(
                        board == null ? BoardPrices.USUAL : board.settings().prices()));
        model.addAttribute("person", me.person().toString());
        model.addAttribute(
                "news",
                board == null ? null : drafts.find(series.id(), board.id()).orElse(null));
        model.addAttribute("mayWrite", me.may(Permission.PLAN_WRITE));
        // A scenario beside the plan is changed by hand; planned anew is what is shot.
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE) && (board == null || board.isActive()));
        return "shooting/board";
    }

    @PostMapping("/series/{series}/plan")
    @Requires(Permission.PLAN_WRITE)
    String plan(
            SignedIn me,
            Series series,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate start,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "10") int hours,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        BoardSettings before =
                shooting.find(series.id()).map(board -> board.head().settings()).orElse(BoardSettings.USUAL);
        var fields = new FormFields(form);
        BoardPrices prices = PriceForm.read(fields, before.prices());
        Toast toast;
        if (hours < 1 || hours > HOURS_MAX || (days != null && (days < 1 || days > DAYS_MAX))) {
            toast = Toast.wrong("shooting.request.wrong", HOURS_MAX, DAYS_MAX);
        } else if (!fields.wrong().isEmpty()) {
            toast = wrongPrice(me, fields);
        } else {
            PlanRequest request =
                    PlanRequest.startingOn(clock.checked("start", start)).withDays(days);
            BoardSettings settings = before.withDayMinutes(hours * 60).withPrices(prices);
            toast = toast(me, shooting.plan(me, series, request, settings, version), Toast.done("shooting.planned"));
        }
        toast.showAfter(redirect);
        return "redirect:/series/" + series.id() + "/plan";
    }

    /** Names the first price that is none. */
    private Toast wrongPrice(SignedIn me, FormFields fields) {
        Map.Entry<String, String> wrong = fields.wrong().entrySet().iterator().next();
        String price = words.say(me.language(), "shooting.price." + wrong.getKey());
        return Toast.wrong(wrong.getValue(), price, fields.typed(wrong.getKey()));
    }

    private static Toast toast(SignedIn me, Change change, Toast done) {
        return switch (change) {
            case Change.Done ok -> done;
            case Change.Refused refused ->
                Toast.wrong("shooting.refused", say(me, refused.findings()).getFirst());
            case Change.ChangedMeanwhile meanwhile -> Toast.wrong("shooting.changed-meanwhile");
        };
    }

    static List<String> say(SignedIn me, List<Finding> findings) {
        PlanWording wording = PlanWording.of(me.language().locale());
        return findings.stream().map(wording::say).toList();
    }
}
