package org.baiju.studio.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work to be done outside the request that asks for it.
 *
 * @param kind which {@link JobHandler} does it
 * @param organisation whose job it is; only its people see it
 * @param subject what it is about, such as a series; absent if nothing in particular
 * @param title what people read in the list of jobs
 * @param payload what the handler needs to know, usually JSON; at most 100,000 characters
 * @param uniqueKey while a job with this key waits or runs, no second one is made; absent if many may run at once
 */
public record JobRequest(
        String kind,
        UUID organisation,
        @Nullable UUID subject,
        String title,
        String payload,
        @Nullable String uniqueKey) {
    private static final int LONGEST_PAYLOAD = 100_000;

    public JobRequest {
        if (payload.length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "The payload of a %s job has %,d characters; at most %,d are allowed: store it and pass its key."
                            .formatted(kind, payload.length(), LONGEST_PAYLOAD));
        }
    }

    /** Work about nothing in particular, of which many may run at once. */
    public static JobRequest of(String kind, UUID organisation, String title, String payload) {
        return new JobRequest(kind, organisation, null, title, payload, null);
    }

    /** The same, about the given subject. */
    public JobRequest about(UUID newSubject) {
        return new JobRequest(kind, organisation, newSubject, title, payload, uniqueKey);
    }

    /** The same, at most once at a time. */
    public JobRequest once(String newUniqueKey) {
        return new JobRequest(kind, organisation, subject, title, payload, newUniqueKey);
    }
}
