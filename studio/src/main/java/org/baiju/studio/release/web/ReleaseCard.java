package org.baiju.studio.release.web;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.baiju.studio.media.Media;
import org.baiju.studio.media.Playable;
import org.baiju.studio.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * A release in the catalogue.
 *
 * @param poster the address of a picture; absent if there is none yet
 */
public record ReleaseCard(
        UUID release,
        String title,
        int episodes,
        int freeEpisodes,
        int coinsPerEpisode,
        @Nullable String poster) {
    private static final Duration POSTER_LIFETIME = Duration.ofHours(12);

    static Function<Release, ReleaseCard> from(Media media) {
        return release -> {
            var playable = media.listPlayable(release.series());
            Playable first = playable.get(1);
            return new ReleaseCard(
                    release.series().value(),
                    release.title(),
                    playable.size(),
                    release.terms().freeEpisodes(),
                    release.terms().coinsPerEpisode(),
                    first == null
                            ? null
                            : media.grant(first.cut(), POSTER_LIFETIME).poster());
        };
    }
}
