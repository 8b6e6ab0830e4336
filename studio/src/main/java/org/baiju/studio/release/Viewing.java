package org.baiju.studio.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.Playable;
import org.baiju.studio.media.PlaybackGrant;
import org.baiju.studio.money.MoneySettings;
import org.baiju.studio.money.Unlocks;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.release.Showing.Access;
import org.baiju.studio.release.Showing.ShownEpisode;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may watch which episode, and what the rest costs. */
@Service
public class Viewing {
    /** Long enough to pause an episode of three minutes for a while; a new grant is a request away. */
    private static final Duration GRANT_LIFETIME = Duration.ofMinutes(30);

    private final Releases releases;
    private final SeriesRegister register;
    private final Media media;
    private final Unlocks unlocks;
    private final Wallets wallets;
    private final MoneySettings prices;

    Viewing(
            Releases releases,
            SeriesRegister register,
            Media media,
            Unlocks unlocks,
            Wallets wallets,
            MoneySettings prices) {
        this.releases = releases;
        this.register = register;
        this.media = media;
        this.unlocks = unlocks;
        this.wallets = wallets;
        this.prices = prices;
    }

    /** What came of the wish to play an episode. */
    public sealed interface Play {
        record Granted(PlaybackGrant grant) implements Play {}

        /** It costs coins; a stranger has to sign in first. */
        record Locked(long coins, long balance) implements Play {}

        /** There is no such episode on the air. */
        record NotShown() implements Play {}
    }

    /** What came of the wish to unlock an episode. */
    public sealed interface Unlock {
        record Done(long balance) implements Unlock {}

        record TooFewCoins(long coins, long balance) implements Unlock {}

        /** The price is not the one the viewer agreed to; nothing was spent. */
        record PriceChanged(long coins) implements Unlock {}

        record NotShown() implements Unlock {}
    }

    /** A series on the air as this viewer sees it; of one that was taken off, only the episodes they own. */
    public Optional<Showing> find(@Nullable SignedIn viewer, SeriesId series) {
        Set<Integer> owned = viewer == null ? Set.of() : unlocks.listUnlocked(viewer.person(), series);
        return releases.find(series)
                .filter(release -> release.onAir() || !owned.isEmpty())
                .map(release -> show(release, viewer, owned));
    }

    /** The right to play an episode, if the viewer has it. */
    public Play play(@Nullable SignedIn viewer, SeriesId series, int number) {
        Optional<Showing> showing = find(viewer, series);
        Optional<ShownEpisode> episode = showing.flatMap(found -> episode(found, number));
        if (episode.isEmpty()) {
            return new Play.NotShown();
        }
        if (episode.get().access() == Access.LOCKED) {
            return new Play.Locked(
                    showing.get().coinsPerEpisode(), showing.get().balance());
        }
        Playable playable = media.listPlayable(series).get(number);
        return playable == null ? new Play.NotShown() : new Play.Granted(media.grant(playable.cut(), GRANT_LIFETIME));
    }

    /**
     * Unlocks an episode.
     *
     * @param agreedCoins the price the viewer saw and agreed to
     */
    public Unlock unlock(SignedIn viewer, SeriesId series, int number, long agreedCoins) {
        Optional<Showing> showing = find(viewer, series);
        Optional<ShownEpisode> episode = showing.flatMap(found -> episode(found, number));
        if (episode.isEmpty()) {
            return new Unlock.NotShown();
        }
        if (episode.get().access() != Access.LOCKED) {
            return new Unlock.Done(wallets.balance(viewer.person()));
        }
        long coins = showing.get().coinsPerEpisode();
        if (coins != agreedCoins) {
            return new Unlock.PriceChanged(coins);
        }
        return switch (unlocks.unlock(viewer.person(), series, number, coins)) {
            case Unlocks.Outcome.Unlocked unlocked -> new Unlock.Done(unlocked.balance());
            case Unlocks.Outcome.OwnedBefore owned -> new Unlock.Done(owned.balance());
            case Unlocks.Outcome.TooFewCoins tooFew -> new Unlock.TooFewCoins(tooFew.price(), tooFew.balance());
        };
    }

    private Showing show(Release release, @Nullable SignedIn viewer, Set<Integer> owned) {
        Map<Integer, Playable> playable = media.listPlayable(release.series());
        Terms terms = release.terms();
        List<ShownEpisode> episodes = register.listEpisodes(release.series()).stream()
                .filter(episode -> playable.containsKey(episode.number()))
                .filter(episode -> release.onAir() || owned.contains(episode.number()))
                .map(episode -> {
                    Playable film = playable.get(episode.number());
                    return new ShownEpisode(
                            episode.number(),
                            episode.title(),
                            film == null ? episode.seconds() : Math.ceilDiv(film.millis(), 1000),
                            access(episode.number(), terms, owned),
                            film != null && film.animatic());
                })
                .toList();
        long locked = terms.coinsPerEpisode()
                * episodes.stream()
                        .filter(episode -> episode.access() == Access.LOCKED)
                        .count();
        return new Showing(
                release.series(),
                release.title(),
                terms.freeEpisodes(),
                terms.coinsPerEpisode(),
                episodes,
                locked,
                locked * prices.fenPerCoin(),
                viewer == null ? 0 : wallets.balance(viewer.person()));
    }

    private static Access access(int number, Terms terms, Set<Integer> owned) {
        if (owned.contains(number)) {
            return Access.OWNED;
        }
        return number <= terms.freeEpisodes() ? Access.FREE : Access.LOCKED;
    }

    private static Optional<ShownEpisode> episode(Showing showing, int number) {
        return showing.episodes().stream()
                .filter(episode -> episode.number() == number)
                .findFirst();
    }
}
