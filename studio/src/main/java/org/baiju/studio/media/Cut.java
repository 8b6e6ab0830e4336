package org.baiju.studio.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * One film of an episode.
 *
 * @param number counts the films of this kind of this episode, from 1
 * @param job the work on it; absent before any was asked for
 * @param millis its length; 0 until it was measured, like its size
 * @param findings what the first checks say; empty until they ran, and always for an animatic
 */
public record Cut(
        UUID id,
        SeriesId series,
        int episode,
        Kind kind,
        int number,
        @Nullable JobId job,
        State state,
        int millis,
        int widthPx,
        int heightPx,
        List<Finding> findings,
        boolean hasPoster,
        boolean hasSubtitles,
        Instant createdAt) {
    /** The kind of the job that looks at a film which was brought; stored, so it stays the same for ever. */
    public static final String JOB = "media.cut";

    public Cut {
        findings = List.copyOf(findings);
    }

    /** A film about which nothing is known yet; its number is given when it is stored. */
    public static Cut received(UUID id, SeriesId series, int episode, Kind kind, Instant at) {
        return new Cut(id, series, episode, kind, 1, null, State.RECEIVED, 0, 0, 0, List.of(), false, false, at);
    }

    /** The same film after a look at it. */
    public Cut with(State newState, List<Finding> newFindings) {
        return new Cut(
                id,
                series,
                episode,
                kind,
                number,
                job,
                newState,
                millis,
                widthPx,
                heightPx,
                newFindings,
                hasPoster,
                hasSubtitles,
                createdAt);
    }

    /** Where a film comes from. */
    public enum Kind {
        /** Drawn from the script. */
        ANIMATIC,
        /** Shot and cut by people. */
        CUT
    }

    /** How far a film is. */
    public enum State {
        /** Here, or for an animatic asked for; nothing is known about it. */
        RECEIVED,
        /** Looked at; it is being packaged. */
        CHECKED,
        /** It can be played. */
        PACKAGED,
        /** It is no film that can be played; the findings say why. */
        REFUSED
    }
}
