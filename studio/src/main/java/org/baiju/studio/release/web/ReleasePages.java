package org.baiju.studio.release.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.money.MoneySettings;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.release.Release;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.release.Releases;
import org.baiju.studio.release.Releases.Going;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a series on the air, and on which terms. */
@Controller
@Tag(name = "Release")
class ReleasePages {
    private final Releases releases;
    private final SeriesRegister register;
    private final Media media;
    private final MoneySettings prices;

    ReleasePages(Releases releases, SeriesRegister register, Media media, MoneySettings prices) {
        this.releases = releases;
        this.register = register;
        this.media = media;
        this.prices = prices;
    }

    /** The terms somebody fills in; {@code version} is the one they read, 0 before the first. */
    record TermsForm(
            @Min(0) @Max(999) int freeEpisodes,
            @Min(1) @Max(10_000) int coinsPerEpisode,
            @Min(0) int version) {
        Terms terms() {
            return new Terms(freeEpisodes, coinsPerEpisode);
        }
    }

    @GetMapping("/series/{series}/release")
    @Requires(Permission.SERIES_READ)
    String release(SignedIn me, Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("release", releases.find(series.id()).orElse(null));
        model.addAttribute("usual", Terms.USUAL);
        model.addAttribute("episodes", register.listEpisodes(series.id()));
        model.addAttribute("playable", media.listPlayable(series.id()));
        model.addAttribute("fenPerCoin", prices.fenPerCoin());
        model.addAttribute("mayRelease", me.may(Permission.RELEASE_WRITE));
        return "release/release";
    }

    @PostMapping("/series/{series}/release")
    @Requires(Permission.RELEASE_WRITE)
    String goOnAir(
            SignedIn me,
            Series series,
            @Valid @ModelAttribute TermsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Toast toast = errors.hasErrors()
                ? Toast.wrong("release.terms.wrong")
                : switch (releases.goOnAir(me, series, form.terms(), form.version())) {
                    case Going.OnAir onAir -> Toast.done("release.on-air", series.title());
                    case Going.NothingToShow nothing -> Toast.wrong("release.nothing");
                    case Going.Gap gap -> Toast.wrong("release.gap", gap.missingEpisode());
                    case Going.ChangedMeanwhile changed -> Toast.wrong("release.changed");
                };
        toast.showAfter(redirect);
        return "redirect:/series/" + series.id() + "/release";
    }

    @PostMapping("/series/{series}/release/off")
    @Requires(Permission.RELEASE_WRITE)
    String takeOff(SignedIn me, Series series, @RequestParam int version, RedirectAttributes redirect) {
        boolean off = releases.takeOff(me, series, version);
        (off ? Toast.done("release.off-air", series.title()) : Toast.wrong("release.changed")).showAfter(redirect);
        return "redirect:/series/" + series.id() + "/release";
    }

    @PutMapping("/api/v1/series/{series}/release")
    @Requires(Permission.RELEASE_WRITE)
    @ResponseBody
    @Operation(summary = "Put a series on the air, or change its terms; version is the one you read, 0 at first")
    Release put(SignedIn me, Series series, @Valid @RequestBody TermsForm form) {
        return switch (releases.goOnAir(me, series, form.terms(), form.version())) {
            case Going.OnAir onAir -> onAir.release();
            case Going.NothingToShow nothing -> throw new Problem(HttpStatus.CONFLICT, "nothing-to-show");
            case Going.Gap gap -> throw new Problem(HttpStatus.CONFLICT, "release-gap", gap.missingEpisode());
            case Going.ChangedMeanwhile changed -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }
}
