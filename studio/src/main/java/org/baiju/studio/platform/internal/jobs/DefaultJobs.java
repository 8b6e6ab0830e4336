package org.baiju.studio.platform.internal.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobFinished;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the jobs: rows for people, tickets for workers, always written together. */
@Service
class DefaultJobs implements Jobs {
    private static final int LARGEST_PAGE = 200;
    private static final int KEY_RACES = 5;
    private static final int FIRST_ISSUE = 1;

    private final JobStore store;
    private final JobTickets tickets;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    DefaultJobs(JobStore store, JobTickets tickets, Ids ids, ApplicationEventPublisher events) {
        this.store = store;
        this.tickets = tickets;
        this.ids = ids;
        this.events = events;
    }

    @Override
    @Transactional
    public JobId submit(JobRequest request) {
        JobId id = new JobId(ids.next());
        for (int attempt = 0; attempt < KEY_RACES; attempt++) {
            if (store.insert(id, request)) {
                tickets.issue(id, request.kind(), FIRST_ISSUE);
                return id;
            }
            // The live job that stood in the way may have ended in between; then there is room for ours.
            Optional<JobId> live = store.findLive(request.uniqueKey());
            if (live.isPresent()) {
                return live.get();
            }
        }
        throw new IllegalStateException(
                "Jobs with the key %s end and begin too fast to add one".formatted(request.uniqueKey()));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return store.find(id);
    }

    @Override
    public Paged<Job> list(UUID organisation, @Nullable String cursor, int size) {
        return page(organisation, null, cursor, size);
    }

    @Override
    public Paged<Job> listAbout(UUID organisation, UUID subject, @Nullable String cursor, int size) {
        return page(organisation, subject, cursor, size);
    }

    private Paged<Job> page(UUID organisation, @Nullable UUID subject, @Nullable String cursor, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page of %d jobs was asked for; 1 to %d are possible.".formatted(size, LARGEST_PAGE));
        }
        UUID before = cursor == null ? null : UUID.fromString(cursor);
        List<Job> rows = store.list(organisation, subject, before, size + 1);
        return Paged.of(rows, size, job -> job.id().toString());
    }

    @Override
    @Transactional
    public boolean cancel(JobId id) {
        Optional<Job> cancelled = store.cancelWaiting(id, false);
        cancelled.ifPresent(job -> events.publishEvent(finished(job)));
        return cancelled.isPresent() || store.requestCancel(id);
    }

    @Override
    @Transactional
    public boolean retry(JobId id) {
        Optional<Integer> issue = store.revive(id);
        issue.ifPresent(number -> tickets.issue(id, find(id).orElseThrow().kind(), number));
        return issue.isPresent();
    }

    static JobFinished finished(Job job) {
        return new JobFinished(job.id(), job.kind(), job.organisation(), job.subject(), job.state(), job.error());
    }
}
