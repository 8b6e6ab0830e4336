package org.baiju.studio.release;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.release.internal.ReleaseStore;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts series on the air and takes them off. */
@Service
public class Releases {
    private final ReleaseStore store;
    private final Media media;
    private final Audit audit;
    private final Clock clock;

    Releases(ReleaseStore store, Media media, Audit audit, Clock clock) {
        this.store = store;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to go on the air. */
    public sealed interface Going {
        record OnAir(Release release) implements Going {}

        /** No episode can be played yet. */
        record NothingToShow() implements Going {}

        /** The first episodes that a viewer would miss: the release must run without gaps. */
        record Gap(int missingEpisode) implements Going {}

        /** Somebody else changed the release meanwhile. */
        record ChangedMeanwhile() implements Going {}
    }

    /**
     * Puts a series on the air, or changes its terms. Episodes that were free or unlocked stay what they are for whoever
     * has them.
     *
     * @param readVersion the version of the release that was read; 0 if there was none
     */
    @Transactional
    public Going goOnAir(SignedIn who, Series series, Terms terms, int readVersion) {
        var playable = media.listPlayable(series.id()).keySet();
        if (playable.isEmpty()) {
            return new Going.NothingToShow();
        }
        for (int episode = 1; episode <= playable.stream().max(Integer::compare).orElseThrow(); episode++) {
            if (!playable.contains(episode)) {
                return new Going.Gap(episode);
            }
        }
        if (!store.put(series.id(), terms, true, readVersion, clock.instant())) {
            return new Going.ChangedMeanwhile();
        }
        audit.note(who, "release.on-air", series.title());
        return new Going.OnAir(store.find(series.id()).orElseThrow());
    }

    /** Takes a series off the air; false if it is not on it, or was changed since that version was read. */
    @Transactional
    public boolean takeOff(SignedIn who, Series series, int readVersion) {
        boolean off = store.takeOff(series.id(), readVersion);
        if (off) {
            audit.note(who, "release.off-air", series.title());
        }
        return off;
    }

    /** The release of a series; absent if it never was on the air. */
    public Optional<Release> find(SeriesId series) {
        return store.find(series);
    }

    /** What is on the air, newest first. */
    public Paged<Release> listOnAir(@Nullable UUID after, int size) {
        return store.listOnAir(after, size);
    }
}
