package org.baiju.studio.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as people see it.
 *
 * @param subject what it is about; absent if nothing in particular
 * @param percent how much is done, 0 to 100
 * @param message the message key of what it is doing now; absent if it has not said
 * @param error the sentence that tells why it failed, or failed last; absent if it did not
 * @param attempts how often a worker began it
 * @param started when a worker began it last; absent if none did
 * @param finished when it ended; absent while it waits or runs
 */
public record Job(
        JobId id,
        String kind,
        UUID organisation,
        @Nullable UUID subject,
        String title,
        JobState state,
        int percent,
        @Nullable String message,
        @Nullable String error,
        int attempts,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished) {}
