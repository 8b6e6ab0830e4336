package org.baiju.studio.platform.internal.jobs;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baiju.studio.platform.JobId;

/** Tells db-scheduler which jobs are due, within the caller's transaction. */
class JobTickets {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");
    private static final String SEPARATOR = "/";

    private final Map<Lane, SchedulerClient> clients;
    private final Clock clock;
    private final Function<String, Lane> lanes;
    private final Consumer<Lane> wakeWorkers;

    /**
     * Tickets for the given schedulers.
     *
     * @param lanes tells by the kind of a job where it queues
     * @param wakeWorkers called after the commit, so that workers of this process need not wait for their next look
     */
    JobTickets(
            Map<Lane, SchedulerClient> clients, Clock clock, Function<String, Lane> lanes, Consumer<Lane> wakeWorkers) {
        this.clients = Map.copyOf(clients);
        this.clock = clock;
        this.lanes = lanes;
        this.wakeWorkers = wakeWorkers;
    }

    /**
     * Makes a job due now.
     *
     * @param issue how often this job was put in the queue; tickets with another number are void
     */
    void issue(JobId id, String kind, int issue) {
        Lane lane = lanes.apply(kind);
        requireNonNull(clients.get(lane))
                .scheduleIfNotExists(TASK.instance(id + SEPARATOR + issue).scheduledTo(clock.instant()));
        AfterCommit.run(() -> wakeWorkers.accept(lane));
    }

    static JobId job(String ticket) {
        return new JobId(UUID.fromString(ticket.substring(0, ticket.indexOf(SEPARATOR))));
    }

    static int issue(String ticket) {
        return Integer.parseInt(ticket.substring(ticket.indexOf(SEPARATOR) + 1));
    }
}
