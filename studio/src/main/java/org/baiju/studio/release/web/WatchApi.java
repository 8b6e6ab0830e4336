package org.baiju.studio.release.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.PlaybackGrant;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.release.Releases;
import org.baiju.studio.release.Showing;
import org.baiju.studio.release.Viewing;
import org.baiju.studio.release.Viewing.Play;
import org.baiju.studio.release.Viewing.Unlock;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Watching, for programs and for the player. */
@RestController
@RequestMapping("/api/v1/watch")
@Tag(name = "Watch")
class WatchApi {
    private static final String ON_THE_AIR = "what is on the air may be seen by everybody; locked episodes say so";
    private static final int PAGE_SIZE = 24;

    private final Releases releases;
    private final Viewing viewing;
    private final Media media;

    WatchApi(Releases releases, Viewing viewing, Media media) {
        this.releases = releases;
        this.viewing = viewing;
        this.media = media;
    }

    /** The price the viewer saw and agreed to. */
    record UnlockRequest(@Min(1) long coins) {}

    /** What the viewer has left. */
    record UnlockView(long balance) {}

    @GetMapping
    @OpenToAll(because = ON_THE_AIR)
    @Operation(summary = "What is on the air, newest first")
    Paged<ReleaseCard> onAir(@RequestParam(required = false) @Nullable UUID after) {
        return releases.listOnAir(after, PAGE_SIZE).map(ReleaseCard.from(media));
    }

    @GetMapping("/{release}")
    @OpenToAll(because = ON_THE_AIR)
    @Operation(summary = "A series on the air as you see it: what is free, yours, or locked, and the whole price")
    Showing show(HttpServletRequest request, @PathVariable UUID release) {
        return viewing.find(viewer(request), new SeriesId(release)).orElseThrow(Problem::notFound);
    }

    @PostMapping("/{release}/episodes/{episode}/play")
    @OpenToAll(because = ON_THE_AIR)
    @Operation(summary = "The right to play an episode for a while; 402 if it is locked")
    PlaybackGrant play(HttpServletRequest request, @PathVariable UUID release, @PathVariable int episode) {
        return switch (viewing.play(viewer(request), new SeriesId(release), episode)) {
            case Play.Granted granted -> granted.grant();
            case Play.Locked locked ->
                throw new Problem(
                        HttpStatus.PAYMENT_REQUIRED, "episode-locked", episode, locked.coins(), locked.balance());
            case Play.NotShown none -> throw Problem.notFound();
        };
    }

    @PostMapping("/{release}/episodes/{episode}/unlock")
    @Requires(Permission.WATCH)
    @Operation(summary = "Unlock an episode at the price you agree to; asked twice, it is paid once")
    UnlockView unlock(
            SignedIn me,
            @PathVariable UUID release,
            @PathVariable int episode,
            @Valid @RequestBody UnlockRequest request) {
        return switch (viewing.unlock(me, new SeriesId(release), episode, request.coins())) {
            case Unlock.Done done -> new UnlockView(done.balance());
            case Unlock.TooFewCoins tooFew ->
                throw new Problem(HttpStatus.PAYMENT_REQUIRED, "too-few-coins", tooFew.coins(), tooFew.balance());
            case Unlock.PriceChanged changed ->
                throw new Problem(HttpStatus.CONFLICT, "price-changed", changed.coins());
            case Unlock.NotShown none -> throw Problem.notFound();
        };
    }

    private static @Nullable SignedIn viewer(HttpServletRequest request) {
        return CurrentPerson.find(request).orElse(null);
    }
}
