package org.baiju.studio.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.studio.media.internal.AnimaticOrders;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.media.internal.CutStore;
import org.baiju.studio.media.internal.Grants;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The films of all series, and the right to play them. */
@Service
public class Media {
    private final CutStore cuts;
    private final Grants grants;
    private final AnimaticOrders orders;
    private final Writing writing;
    private final Clock clock;

    Media(CutStore cuts, Grants grants, AnimaticOrders orders, Writing writing, Clock clock) {
        this.cuts = cuts;
        this.grants = grants;
        this.orders = orders;
        this.writing = writing;
        this.clock = clock;
    }

    /** What is shown for the episodes of a series, by number: the latest packaged cut, else the animatic, else nothing. */
    public Map<Integer, Playable> listPlayable(SeriesId series) {
        return cuts.listPlayable(series).stream()
                .collect(Collectors.toMap(Playable::episode, film -> film, (first, _) -> first, TreeMap::new));
    }

    /** The latest animatic and the latest cut of each episode, and the latest that can be played if that is older. */
    public List<Cut> listLatest(SeriesId series) {
        return cuts.listLatest(series);
    }

    /** One film of a series. */
    public Optional<Cut> find(SeriesId series, UUID cut) {
        return cuts.find(cut).filter(found -> found.series().equals(series));
    }

    /**
     * Asks for the animatics of the current draft that are not drawn yet.
     *
     * @param episode which one; absent for all
     * @return the jobs that draw them; empty if there is nothing to draw
     */
    public List<JobId> orderAnimatics(Series series, @Nullable Integer episode) {
        return writing.findCurrent(series.id())
                .map(draft -> orders.order(series, draft.id(), episode))
                .orElse(List.of());
    }

    /**
     * Lets whoever gets the answer play a film for a while. Whether they may is the caller's to decide.
     *
     * @throws java.util.NoSuchElementException if there is no such film or it is not packaged
     */
    public PlaybackGrant grant(UUID cut, Duration lifetime) {
        Cut film = cuts.find(cut)
                .filter(found -> found.state() == Cut.State.PACKAGED)
                .orElseThrow();
        Instant until = clock.instant().plus(lifetime);
        String token = grants.issue(cut, until);
        String hls = "/hls/" + token + "/";
        return new PlaybackGrant(
                hls + CutFiles.MASTER,
                film.hasPoster() ? "/posters/" + token + ".jpg" : null,
                film.hasSubtitles() ? hls + CutFiles.SUBTITLES : null,
                until);
    }
}
