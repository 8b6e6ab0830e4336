package org.baiju.studio.web.internal;

import java.util.List;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.Playable;
import org.baiju.studio.money.Statements;
import org.baiju.studio.release.Release;
import org.baiju.studio.release.Releases;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A series at a glance: where it stands on its way from the script to the money, and what comes next. */
@Controller
class OverviewPages {
    private final SeriesRegister register;
    private final Writing writing;
    private final Shooting shooting;
    private final Media media;
    private final Releases releases;
    private final Statements statements;

    OverviewPages(
            SeriesRegister register,
            Writing writing,
            Shooting shooting,
            Media media,
            Releases releases,
            Statements statements) {
        this.register = register;
        this.writing = writing;
        this.shooting = shooting;
        this.media = media;
        this.releases = releases;
        this.statements = statements;
    }

    @GetMapping("/series/{series}")
    @Requires(Permission.SERIES_READ)
    String overview(SignedIn me, Series series, Model model) {
        List<Episode> episodes = register.listEpisodes(series.id());
        var draft = writing.findCurrent(series.id());
        var films = media.listPlayable(series.id()).values();
        long cuts = films.stream().filter(film -> !film.animatic()).count();
        var overview = new Overview(
                episodes.size(),
                draft.map(found -> writing.listScenes(found.id()).size()).orElse(0),
                episodes.stream().mapToInt(Episode::seconds).sum(),
                draft.map(found -> found.findings().size()).orElse(0),
                shooting.find(series.id())
                        .map(board -> board.judgement().figures().shootingDays())
                        .orElse(0),
                films.stream().filter(Playable::animatic).count(),
                cuts,
                releases.find(series.id()).filter(Release::onAir).isPresent(),
                me.may(Permission.MONEY_READ) ? statements.of(series.id()).fen() : 0);
        model.addAttribute("series", series);
        model.addAttribute("overview", overview);
        // A consent's file name tells who is under age.
        model.addAttribute(
                "files",
                register.listEvidence(series.id(), 20).stream()
                        .filter(file -> !file.kind().equals("consent") || me.may(Permission.CREW_READ))
                        .toList());
        model.addAttribute("mayWrite", me.may(Permission.SERIES_WRITE));
        model.addAttribute("maySeeMoney", me.may(Permission.MONEY_READ));
        return "web/overview";
    }
}
