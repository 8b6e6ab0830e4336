package org.baiju.studio.series.web;

import java.time.LocalDate;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing what a series is called and when its shoot starts. */
@Controller
class SeriesPages {
    private static final int TITLE_MAX = 80;

    private final SeriesRegister register;
    private final StudioClock clock;

    SeriesPages(SeriesRegister register, StudioClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @PostMapping("/series/{series}")
    @Requires(Permission.SERIES_WRITE)
    String change(
            SignedIn me,
            Series series,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate startsOn,
            @RequestParam int version,
            RedirectAttributes redirect) {
        boolean titleFits = !title.isBlank() && title.strip().length() <= TITLE_MAX;
        Toast toast;
        if (!titleFits) {
            toast = Toast.wrong("series.title.wrong");
        } else if (series.version() != version
                || !register.change(me, series, title, clock.checked("startsOn", startsOn))) {
            toast = Toast.wrong("series.changed-meanwhile");
        } else {
            toast = Toast.done("series.changed");
        }
        toast.showAfter(redirect);
        return "redirect:/series/" + series.id();
    }
}
