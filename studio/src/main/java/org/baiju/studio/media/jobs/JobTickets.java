package org.baiju.studio.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import org.baiju.studio.platform.JobId;

/** Tells db-scheduler which jobs are due, within the caller's transaction. */
class JobTickets {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    private final SchedulerClient client;
    private final Clock clock;
    private final Runnable wakeWorkers;

    /**
     * Tickets for the given scheduler.
     *
     * @param wakeWorkers called after the commit, so that workers of this process need not wait for their next look
     */
    JobTickets(SchedulerClient client, Clock clock, Runnable wakeWorkers) {
        this.client = client;
        this.clock = clock;
        this.wakeWorkers = wakeWorkers;
    }

    void issue(JobId id) {
        var ticket = TASK.instance(id.toString()).build();
        client.schedule(
                ticket, clock.instant(), SchedulerClient.ScheduleOptions.defaultOptions().whenExistsReschedule());
        AfterCommit.run(wakeWorkers);
    }

    /** Takes a ticket back; one that a worker holds is left to it, since it will find the job ended. */
    void withdraw(JobId id) {
        try {
            client.cancel(TaskInstanceId.of(TASK.getTaskName(), id.toString()));
        } catch (TaskInstanceException e) {
            AfterCommit.run(wakeWorkers);
        }
    }
}
