package org.baiju.studio.platform.internal.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The runs of this process; once a second it stops those that were cancelled or take too long. */
@Component
class RunningJobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunningJobs.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final JobStore store;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("job-watch").daemon().factory());

    RunningJobs(JobStore store) {
        this.store = store;
        watch.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(RunningJob run) {
        running.put(run.id().value(), run);
    }

    void remove(RunningJob run) {
        running.remove(run.id().value(), run);
    }

    int count() {
        return running.size();
    }

    void look() {
        running.values().stream()
                .filter(RunningJob::isOverdue)
                .forEach(run -> run.stop(RunningJob.Stop.OVERDUE));
        if (running.isEmpty()) {
            return;
        }
        try {
            for (UUID id : store.cancelRequested(running.keySet())) {
                RunningJob run = running.get(id);
                if (run != null) {
                    run.stop(RunningJob.Stop.CANCELLED);
                }
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Could not look for cancelled jobs, will look again: {}", e.getMessage());
        }
    }

    /** Stops every run, for this process ends. */
    void stopAll() {
        running.values().forEach(run -> run.stop(RunningJob.Stop.DISPLACED));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
