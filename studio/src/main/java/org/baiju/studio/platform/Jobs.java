package org.baiju.studio.platform;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than a request: shown, cancelled, repeated, and picked up by another process when the one that
 * was at it dies. Who may see or cancel which job is the caller's to check, by {@link Job#organisation()}.
 */
public interface Jobs {

    /**
     * Asks for work, within the caller's transaction: the work exists exactly if that commits.
     *
     * @return the new job, or the live one with the same {@link JobRequest#uniqueKey()}
     */
    JobId submit(JobRequest request);

    /** The job; empty if there is none with that id. */
    Optional<Job> find(JobId id);

    /**
     * The jobs of an organisation, latest first.
     *
     * @param cursor from {@link Paged#next()}; absent for the first page
     * @param size how many on a page, 1 to 200
     */
    Paged<Job> list(UUID organisation, @Nullable String cursor, int size);

    /** The jobs about a subject of an organisation, latest first; pages as in {@link #list(UUID, String, int)}. */
    Paged<Job> listAbout(UUID organisation, UUID subject, @Nullable String cursor, int size);

    /**
     * Ends a job: at once if it waits, as soon as its handler notices if it runs.
     *
     * @return false if it had ended before
     */
    boolean cancel(JobId id);

    /**
     * Starts a failed or cancelled job again, with all its attempts before it.
     *
     * @return false if it is in neither state, or another with its unique key is live
     */
    boolean retry(JobId id);
}
