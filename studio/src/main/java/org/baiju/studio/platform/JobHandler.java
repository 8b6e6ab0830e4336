package org.baiju.studio.platform;

import java.time.Duration;
import java.util.Optional;

/**
 * Does one kind of job; a Spring bean.
 *
 * <p>A handler must be idempotent: after a crash or a failure it is run again from the start, perhaps by another
 * process. It returns when the work is done. It throws {@link JobFailed} when trying again cannot help; any other
 * exception is taken for a passing trouble and the job is tried again a few times. When the job is cancelled or takes
 * too long its thread is interrupted.
 */
public interface JobHandler {

    /** The kind it does, as in {@code media.transcode}; stays the same for ever, since it is stored. */
    String kind();

    /** Whether somebody sits and waits for it: such jobs have workers of their own. */
    default boolean isWaitedFor() {
        return false;
    }

    /** How long one run may take; empty for the general limit {@code baiju.jobs.time-limit}. */
    default Optional<Duration> timeLimit() {
        return Optional.empty();
    }

    /** Does the work. */
    void run(JobRun run) throws Exception;
}
