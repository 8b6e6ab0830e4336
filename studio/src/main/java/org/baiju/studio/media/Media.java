package org.baiju.studio.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.media.internal.CutStore;
import org.baiju.studio.media.internal.Grants;
import org.baiju.studio.series.SeriesId;
import org.springframework.stereotype.Service;

/** The films of all series, and the right to play them. */
@Service
public class Media {
    private final CutStore cuts;
    private final Grants grants;
    private final Clock clock;

    Media(CutStore cuts, Grants grants, Clock clock) {
        this.cuts = cuts;
        this.grants = grants;
        this.clock = clock;
    }

    /** What is shown for the episodes of a series, by number: the latest packaged cut, else the animatic, else nothing. */
    public Map<Integer, Playable> listPlayable(SeriesId series) {
        return cuts.listPlayable(series).stream()
                .collect(Collectors.toMap(Playable::episode, film -> film, (first, _) -> first, TreeMap::new));
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
