package org.baiju.studio.shooting.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Feeds;
import org.baiju.studio.shooting.Feeds.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars that a series hands out to cast, crew and places. */
@Controller
class CalendarPages {
    private final Feeds feeds;

    CalendarPages(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/series/{series}/calendars")
    @Requires(Permission.SERIES_READ)
    String list(SignedIn me, Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("feeds", feeds.list(series.id()));
        model.addAttribute("subjects", me.may(Permission.PLAN_WRITE) ? feeds.listSubjects(series) : Map.of());
        model.addAttribute("mayPlan", me.may(Permission.PLAN_WRITE));
        return "shooting/calendars";
    }

    /** @param subject kind and id with a colon between them, as in {@code UNIT:1} */
    @PostMapping("/series/{series}/calendars")
    @Requires(Permission.PLAN_WRITE)
    String open(SignedIn me, Series series, @RequestParam String subject, Model model) {
        String[] parts = subject.split(":", 2);
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Optional<String> token = feeds.open(me, series, kind, parts.length < 2 ? "" : parts[1]);
        model.addAttribute("address", PublicAddress.here() + "/calendar/" + token.orElseThrow(Problem::notFound));
        return list(me, series, model);
    }

    @PostMapping("/series/{series}/calendars/{feed}/revoke")
    @Requires(Permission.PLAN_WRITE)
    String revoke(SignedIn me, Series series, @PathVariable UUID feed, RedirectAttributes redirect) {
        if (!feeds.revoke(me, series, feed)) {
            throw Problem.notFound();
        }
        Toast.done("shooting.sheet.revoked").showAfter(redirect);
        return "redirect:/series/%s/calendars".formatted(series.id());
    }
}
