package org.baiju.studio.platform.internal.jobs;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Map;

/** The workers of this process, one group for each lane. */
final class JobSchedulers {
    private final Map<Lane, Scheduler> schedulers;

    JobSchedulers(Map<Lane, Scheduler> schedulers) {
        this.schedulers = Map.copyOf(schedulers);
    }

    /** Has the workers look for due jobs at once. */
    void look(Lane lane) {
        requireNonNull(schedulers.get(lane)).triggerCheckForDueExecutions();
    }

    void start() {
        schedulers.values().forEach(Scheduler::start);
    }

    void stop() {
        schedulers.values().forEach(Scheduler::stop);
    }
}
