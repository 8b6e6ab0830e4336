package org.baiju.studio.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One version of the script.
 *
 * @param number counted from 1 within the series
 * @param evidence the file it was read from
 * @param findings what the engine noticed, in the order of the file
 * @param madeBy the name of who brought or saved it; empty for drafts older than this knowledge
 * @param message why it was made; absent if nobody said
 * @param lock absent while it is not locked
 */
public record Draft(
        UUID id,
        int number,
        UUID evidence,
        String title,
        List<Finding> findings,
        Instant createdAt,
        String madeBy,
        @Nullable String message,
        @Nullable Lock lock) {
    public Draft {
        findings = List.copyOf(findings);
    }

    /** Since when and by whom a draft is locked. */
    public record Lock(Instant at, String by) {}

    public boolean isLocked() {
        return lock != null;
    }
}
