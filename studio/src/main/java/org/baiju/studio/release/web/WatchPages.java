package org.baiju.studio.release.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.money.MoneySettings;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.release.Releases;
import org.baiju.studio.release.Viewing;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What viewers see: what is on, and the vertical player. */
@Controller
class WatchPages {
    private static final String ON_THE_AIR = "what is on the air may be seen by everybody";
    private static final int PAGE_SIZE = 24;

    private final Releases releases;
    private final Viewing viewing;
    private final Media media;
    private final Wallets wallets;
    private final MoneySettings prices;

    WatchPages(Releases releases, Viewing viewing, Media media, Wallets wallets, MoneySettings prices) {
        this.releases = releases;
        this.viewing = viewing;
        this.media = media;
        this.wallets = wallets;
        this.prices = prices;
    }

    @GetMapping("/watch")
    @OpenToAll(because = ON_THE_AIR)
    String onAir(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("releases", releases.listOnAir(after, PAGE_SIZE).map(ReleaseCard.from(media)));
        model.addAttribute(
                "balance",
                CurrentPerson.find(request)
                        .map(me -> wallets.balance(me.person()))
                        .orElse(null));
        return "release/on-air";
    }

    @GetMapping("/watch/{release}")
    @OpenToAll(because = ON_THE_AIR)
    String player(
            HttpServletRequest request,
            @PathVariable UUID release,
            @RequestParam(defaultValue = "1") int episode,
            Model model) {
        @Nullable SignedIn viewer = CurrentPerson.find(request).orElse(null);
        model.addAttribute(
                "showing", viewing.find(viewer, new SeriesId(release)).orElseThrow(Problem::notFound));
        model.addAttribute("start", episode);
        model.addAttribute("signedIn", viewer != null);
        model.addAttribute("fenPerCoin", prices.fenPerCoin());
        return "release/player";
    }
}
