package org.baiju.studio.platform.internal.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a job that is due, and records how it ended. */
@Component
class JobWorker {
    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    private final Map<String, JobHandler> handlers;
    private final JobStore store;
    private final RunningJobs running;
    private final JobSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    JobWorker(
            List<JobHandler> handlers,
            JobStore store,
            RunningJobs running,
            JobSettings settings,
            Recording recording) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.store = store;
        this.running = running;
        this.settings = settings;
        this.transaction = recording.transaction();
        this.events = recording.events();
        this.meters = recording.meters();
        meters.gauge("baiju.jobs.running", running, RunningJobs::count);
    }

    /** Where the end of a job is made known. */
    record Recording(TransactionTemplate transaction, ApplicationEventPublisher events, MeterRegistry meters) {}

    /** Runs the job once; returns how long to wait before running it again, empty if it has ended. */
    Optional<Duration> run(JobId id) {
        Optional<JobStore.RunRow> begun = store.begin(id);
        if (begun.isEmpty()) {
            transaction.executeWithoutResult(status ->
                    store.cancelWaiting(id, true).ifPresent(job -> events.publishEvent(DefaultJobs.finished(job))));
            return Optional.empty();
        }
        JobStore.RunRow row = begun.get();
        JobHandler handler = handlers.get(row.kind());
        if (handler == null) {
            finish(id, row.run(), JobState.FAILED, "Nothing here can do jobs of the kind " + row.kind() + ".");
            return Optional.empty();
        }
        if (row.attempts() > settings.attempts()) {
            finish(id, row.run(), JobState.FAILED, "It was interrupted %d times and is given up."
                    .formatted(row.attempts() - 1));
            return Optional.empty();
        }
        return run(handler, new RunningJob(id, row, store, handler.timeLimit().orElse(settings.timeLimit())));
    }

    private Optional<Duration> run(JobHandler handler, RunningJob run) {
        running.add(run);
        @Nullable Throwable failure = null;
        try {
            handler.run(run);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            failure = e;
        }
        running.remove(run);
        RunningJob.Stop stop = run.end();
        if (failure == null) {
            return finish(run.id(), run.number(), JobState.SUCCEEDED, null);
        }
        if (failure instanceof JobFailed failed) {
            return finish(run.id(), run.number(), JobState.FAILED, failed.getMessage());
        }
        if (stop == null && failure instanceof InterruptedException) {
            stop = RunningJob.Stop.DISPLACED;
        }
        return stop == null ? failed(run, failure) : stopped(run, handler, stop);
    }

    private Optional<Duration> stopped(RunningJob run, JobHandler handler, RunningJob.Stop stop) {
        return switch (stop) {
            case CANCELLED -> finish(run.id(), run.number(), JobState.CANCELLED, null);
            case OVERDUE ->
                finish(run.id(), run.number(), JobState.FAILED, "It took longer than %s and was stopped."
                        .formatted(handler.timeLimit().orElse(settings.timeLimit())));
            case DISPLACED -> {
                store.requeue(run.id(), run.number(), null, false);
                yield Optional.of(Duration.ZERO);
            }
        };
    }

    private Optional<Duration> failed(RunningJob run, Throwable failure) {
        String sentence = "Something went wrong on our side (%s).".formatted(run.id());
        meters.counter("baiju.jobs.attempts.failed", "kind", run.kind()).increment();
        if (run.attempt() >= settings.attempts()) {
            log.error("Job {} of kind {} failed {} times and is given up", run.id(), run.kind(), run.attempt(), failure);
            return finish(run.id(), run.number(), JobState.FAILED, sentence);
        }
        Duration wait = settings.backoffAfter(run.attempt());
        log.warn("Job {} of kind {} failed and is tried again in {}", run.id(), run.kind(), wait, failure);
        return store.requeue(run.id(), run.number(), sentence, true) ? Optional.of(wait) : Optional.empty();
    }

    private Optional<Duration> finish(JobId id, int run, JobState state, @Nullable String error) {
        transaction.executeWithoutResult(status -> {
            Optional<Job> ended = store.finish(id, run, state, error);
            ended.ifPresent(job -> {
                events.publishEvent(DefaultJobs.finished(job));
                meters.counter("baiju.jobs.finished", "kind", job.kind(), "state", state.name())
                        .increment();
            });
        });
        return Optional.empty();
    }
}
