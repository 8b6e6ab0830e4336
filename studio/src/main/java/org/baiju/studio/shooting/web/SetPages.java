package org.baiju.studio.shooting.web;

import java.time.LocalDate;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.set.OnSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The set on a phone. */
@Controller
class SetPages {
    private final OnSet set;
    private final StudioClock clock;

    SetPages(OnSet set, StudioClock clock) {
        this.set = set;
        this.clock = clock;
    }

    @GetMapping("/series/{series}/set")
    @Requires(Permission.SERIES_READ)
    String now(Series series) {
        return "redirect:/series/" + series.id() + "/set/" + set.currentDate(series.id());
    }

    @GetMapping("/series/{series}/set/{date}")
    @Requires(Permission.SERIES_READ)
    String day(SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("date", clock.checked("date", date));
        model.addAttribute("person", me.person().toString());
        model.addAttribute("mayTap", me.may(Permission.SET_WRITE));
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE));
        return "shooting/set";
    }
}
