package org.baiju.studio.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.baiju.studio.platform.JobId;

/** Tells db-scheduler which jobs are due, within the caller's transaction. */
class JobTickets {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");
    private static final String SEPARATOR = "/";

    private final SchedulerClient client;
    private final Clock clock;
    private final Predicate<String> waitedFor;
    private final Runnable wakeWorkers;

    /**
     * Tickets for the given scheduler.
     *
     * @param waitedFor tells by the kind of a job whether it goes before others
     * @param wakeWorkers called after the commit, so that workers of this process need not wait for their next look
     */
    JobTickets(SchedulerClient client, Clock clock, Predicate<String> waitedFor, Runnable wakeWorkers) {
        this.client = client;
        this.clock = clock;
        this.waitedFor = waitedFor;
        this.wakeWorkers = wakeWorkers;
    }

    /**
     * Makes a job due now.
     *
     * @param issue how often this job was put in the queue; tickets with another number are void
     */
    void issue(JobId id, String kind, int issue) {
        client.scheduleIfNotExists(TASK.instance(id + SEPARATOR + issue)
                .priority(waitedFor.test(kind) ? Priority.HIGH : Priority.MEDIUM)
                .scheduledTo(clock.instant()));
        AfterCommit.run(wakeWorkers);
    }

    static JobId job(String ticket) {
        return new JobId(UUID.fromString(ticket.substring(0, ticket.indexOf(SEPARATOR))));
    }

    static int issue(String ticket) {
        return Integer.parseInt(ticket.substring(ticket.indexOf(SEPARATOR) + 1));
    }
}
