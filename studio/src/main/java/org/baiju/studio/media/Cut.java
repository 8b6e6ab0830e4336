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
    public Cut {
        findings = List.copyOf(findings);
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
