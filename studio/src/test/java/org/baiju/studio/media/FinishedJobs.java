package org.baiju.studio.media;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobFinished;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets a test wait for the end of a job. */
@Component
public class FinishedJobs {
    private final Map<JobId, CompletableFuture<JobState>> ends = new ConcurrentHashMap<>();
    private final Jobs jobs;

    FinishedJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    @TransactionalEventListener
    void on(JobFinished event) {
        end(event.id()).complete(event.state());
    }

    /** How the job ended; a job that needs more than two minutes is taken for stuck. */
    public JobState wait(JobId job) throws Exception {
        jobs.find(job).map(Job::state).filter(state -> !state.isLive()).ifPresent(end(job)::complete);
        return end(job).get(2, TimeUnit.MINUTES);
    }

    private CompletableFuture<JobState> end(JobId job) {
        return ends.computeIfAbsent(job, _ -> new CompletableFuture<>());
    }
}
