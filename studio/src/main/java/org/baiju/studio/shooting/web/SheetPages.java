package org.baiju.studio.shooting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.CallSheets.Draft;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.CallSheets.Publishing;
import org.baiju.studio.shooting.SheetLinks;
import org.baiju.studio.shooting.SheetLinks.Receipt;
import org.baiju.studio.shooting.SheetLinks.State;
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

/** The call sheets of a series: drafts, publishing, and who has confirmed. */
@Controller
public class SheetPages {
    private final CallSheets sheets;
    private final SheetLinks links;

    SheetPages(CallSheets sheets, SheetLinks links) {
        this.sheets = sheets;
        this.links = links;
    }

    /**
     * A day in the list.
     *
     * @param version of the newest published sheet; 0 before the first
     * @param called how many people it calls
     */
    public record DayLine(CallSheet sheet, int version, int called, long opened, long confirmed) {}

    @GetMapping("/series/{series}/call-sheets")
    @Requires(Permission.SERIES_READ)
    String list(SignedIn me, Series series, Model model) {
        Map<DayKey, Published> latest = sheets.listLatest(series.id()).stream()
                .collect(Collectors.toMap(sheet -> sheet.sheet().day(), sheet -> sheet));
        model.addAttribute("series", series);
        model.addAttribute(
                "days",
                sheets.list(series, me.language().locale()).stream()
                        .map(sheet -> line(sheet, latest.get(sheet.day())))
                        .toList());
        return "shooting/call-sheets";
    }

    private DayLine line(CallSheet sheet, @Nullable Published published) {
        if (published == null) {
            return new DayLine(sheet, 0, 0, 0, 0);
        }
        List<Receipt> receipts = links.list(published);
        return new DayLine(
                sheet,
                published.version(),
                receipts.size(),
                receipts.stream().filter(one -> one.times().opened() != null).count(),
                receipts.stream().filter(one -> one.state() == State.CONFIRMED).count());
    }

    @GetMapping("/series/{series}/call-sheets/{date}/{unit}")
    @Requires(Permission.SERIES_READ)
    String sheet(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            Model model) {
        Draft draft = draft(me, series, date, unit);
        return show(me, series, draft, SheetForm.values(draft.sheet().typed()), Map.of(), model);
    }

    private String show(
            SignedIn me,
            Series series,
            Draft draft,
            Map<String, String> values,
            Map<String, String> wrong,
            Model model) {
        Published latest = sheets.findLatest(series.id(), draft.sheet().day()).orElse(null);
        model.addAttribute("series", series);
        model.addAttribute("draft", draft);
        model.addAttribute("values", values);
        model.addAttribute("wrong", wrong);
        model.addAttribute("blocking", PlanPages.say(me, draft.blocking()));
        model.addAttribute("latest", latest);
        model.addAttribute("changes", latest == null ? List.of() : sheets.changes(latest));
        model.addAttribute("outdated", latest == null ? List.of() : sheets.outdated(latest, draft));
        model.addAttribute("receipts", latest == null ? List.of() : links.list(latest));
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE));
        return "shooting/call-sheet";
    }

    @PostMapping("/series/{series}/call-sheets/{date}/{unit}")
    @Requires(Permission.PLAN_WRITE)
    String type(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = draft(me, series, date, unit);
        var fields = new FormFields(typed);
        CallSheetFields read = SheetForm.read(fields, draft.sheet());
        if (!fields.wrong().isEmpty()) {
            return show(me, series, draft, typed, fields.wrong(), model);
        }
        boolean kept = sheets.type(me, series, draft.sheet().day(), read, version);
        if (!kept) {
            model.addAttribute("meanwhile", true);
            return show(me, series, draft, typed, Map.of(), model);
        }
        Toast.done("shooting.sheet.saved").showAfter(redirect);
        return home(series, date, unit);
    }

    @PostMapping("/series/{series}/call-sheets/{date}/{unit}/publish")
    @Requires(Permission.PLAN_WRITE)
    String publish(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @RequestParam int version,
            @RequestParam int board,
            RedirectAttributes redirect) {
        Publishing done = sheets.publish(
                me, series, day(date, unit), version, board, me.language().locale());
        Toast toast = switch (done) {
            case Publishing.Done(Published sheet) -> Toast.done("shooting.sheet.published", sheet.version());
            case Publishing.Blocked(var findings) ->
                Toast.wrong(
                        "shooting.sheet.blocked", PlanPages.say(me, findings).getFirst());
            case Publishing.NoSuchDay() -> throw Problem.notFound();
            case Publishing.ChangedMeanwhile() -> Toast.wrong("shooting.sheet.changed-meanwhile");
        };
        toast.showAfter(redirect);
        return home(series, date, unit);
    }

    @PostMapping("/series/{series}/call-sheets/{date}/{unit}/links")
    @Requires(Permission.PLAN_WRITE)
    String send(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @RequestParam(required = false) @Nullable Set<String> person,
            Model model) {
        Published latest = latest(series, date, unit);
        model.addAttribute("series", series);
        model.addAttribute("sheet", latest);
        model.addAttribute(
                "letters", person == null ? links.remind(me, series, latest) : links.send(me, series, latest, person));
        model.addAttribute("address", PublicAddress.here());
        return "shooting/call-sheet-links";
    }

    @PostMapping("/series/{series}/call-sheets/{date}/{unit}/revoke")
    @Requires(Permission.PLAN_WRITE)
    String revoke(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable int unit,
            @RequestParam String person,
            RedirectAttributes redirect) {
        Toast toast = links.revoke(me, series, day(date, unit), person)
                ? Toast.done("shooting.sheet.revoked")
                : Toast.wrong("shooting.sheet.no-link");
        toast.showAfter(redirect);
        return home(series, date, unit);
    }

    private Draft draft(SignedIn me, Series series, LocalDate date, int unit) {
        return sheets.draft(series, day(date, unit), me.language().locale()).orElseThrow(Problem::notFound);
    }

    private Published latest(Series series, LocalDate date, int unit) {
        return sheets.findLatest(series.id(), day(date, unit)).orElseThrow(Problem::notFound);
    }

    /** The day of an address; one that no plan can have is not found. */
    public static DayKey day(LocalDate date, int unit) {
        if (unit < 1 || unit > DayKey.UNITS_MAX) {
            throw Problem.notFound();
        }
        return new DayKey(date, unit);
    }

    private static String home(Series series, LocalDate date, int unit) {
        return "redirect:/series/%s/call-sheets/%s/%d".formatted(series.id(), date, unit);
    }
}
