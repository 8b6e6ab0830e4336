package org.baiju.studio.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job ended: published in the transaction that records the end.
 *
 * @param subject what the job was about; absent if nothing in particular
 * @param state {@code SUCCEEDED}, {@code FAILED} or {@code CANCELLED}
 * @param error the sentence that tells why it failed; absent if it did not
 */
public record JobFinished(
        JobId id,
        String kind,
        UUID organisation,
        @Nullable UUID subject,
        JobState state,
        @Nullable String error) {}
