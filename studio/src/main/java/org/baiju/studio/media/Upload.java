package org.baiju.studio.media;

import java.time.Instant;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * A film on its way in.
 *
 * @param person who sends it; nobody else may go on with it
 * @param fileName as its owner called it; never used as a path
 * @param offset how many bytes of it are safe on the disk
 * @param sha256 what the sender says it will be; absent if they did not
 * @param finished whether it has become a cut, which then has the same id
 * @param expiresAt until when it can be resumed
 */
public record Upload(
        UUID id,
        UUID organisation,
        UUID person,
        SeriesId series,
        int episode,
        String fileName,
        long length,
        long offset,
        @Nullable String sha256,
        boolean finished,
        Instant expiresAt) {

    /** Whether all bytes are here. */
    public boolean whole() {
        return offset == length;
    }

    Upload at(long newOffset) {
        return new Upload(
                id, organisation, person, series, episode, fileName, length, newOffset, sha256, finished, expiresAt);
    }
}
