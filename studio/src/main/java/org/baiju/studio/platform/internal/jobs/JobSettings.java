package org.baiju.studio.platform.internal.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the jobs.
 *
 * @param threads how many jobs this process runs at once, and how many more that somebody waits for; 0 leaves them all
 *     to other processes
 * @param attempts how often a job is begun before it counts as failed
 * @param backoff how long a job waits before its second attempt; doubled for each further one, up to ten minutes
 * @param timeLimit how long one run may take unless its kind says otherwise
 * @param pollInterval how often this process looks for jobs that others asked for
 * @param heartbeat how often a process shows that it is alive; after four missed ones its jobs go to another
 * @param shutdownWait how long running jobs may go on when the process stops
 */
@Validated
@ConfigurationProperties("baiju.jobs")
record JobSettings(
        @DefaultValue("2") @Min(0) @Max(64) int threads,
        @DefaultValue("4") @Min(1) @Max(100) int attempts,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("2h") Duration timeLimit,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("5s") Duration shutdownWait) {
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after the given number of attempts, from 1. */
    Duration backoffAfter(int attempt) {
        Duration wait = backoff.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }
}
