package org.baiju.studio.platform.internal.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.JobState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the table {@code job}. */
@Repository
class JobStore {
    private static final String COLUMNS = """
            id, kind, organisation_id, subject_id, title, state, percent, message, error, attempts,
            created_at, started_at, finished_at
            """;
    private static final RowMapper<Job> JOB = (row, number) -> new Job(
            new JobId(row.getObject("id", UUID.class)),
            row.getString("kind"),
            row.getObject("organisation_id", UUID.class),
            row.getObject("subject_id", UUID.class),
            row.getString("title"),
            JobState.valueOf(row.getString("state")),
            row.getInt("percent"),
            row.getString("message"),
            row.getString("error"),
            row.getInt("attempts"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row.getObject("started_at", OffsetDateTime.class)),
            instant(row.getObject("finished_at", OffsetDateTime.class)));

    private final JdbcClient jdbc;
    private final Clock clock;

    JobStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a job; false if a live one has its unique key. */
    boolean insert(JobId id, JobRequest request) {
        return jdbc.sql("""
                        insert into job (id, kind, organisation_id, subject_id, title, payload, unique_key, state, created_at)
                        values (:id, :kind, :organisation, :subject, :title, :payload, :key, 'QUEUED', :now)
                        on conflict (unique_key) where state in ('QUEUED', 'RUNNING') do nothing
                        """)
                        .param("id", id.value())
                        .param("kind", request.kind())
                        .param("organisation", request.organisation())
                        .param("subject", request.subject())
                        .param("title", request.title())
                        .param("payload", request.payload())
                        .param("key", request.uniqueKey())
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<JobId> findLive(@Nullable String uniqueKey) {
        return jdbc.sql("select id from job where unique_key = :key and state in ('QUEUED', 'RUNNING')")
                .param("key", uniqueKey)
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    Optional<Job> find(JobId id) {
        return jdbc.sql("select " + COLUMNS + " from job where id = :id")
                .param("id", id.value())
                .query(JOB)
                .optional();
    }

    List<Job> list(UUID organisation, @Nullable UUID subject, @Nullable UUID before, int limit) {
        String about = subject == null ? "" : " and subject_id = :subject";
        String older = before == null ? "" : " and id < :before";
        return jdbc.sql("select " + COLUMNS + " from job where organisation_id = :organisation" + about + older
                        + " order by id desc limit :limit")
                .param("organisation", organisation)
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query(JOB)
                .list();
    }

    /** What a run needs to know. */
    record RunRow(
            String kind, UUID organisationId, @Nullable UUID subjectId, String payload, int attempts, int run) {}

    /** Begins a run and numbers it; empty if the job has ended, or is to be cancelled. */
    Optional<RunRow> begin(JobId id, int issue) {
        return jdbc.sql("""
                        update job
                        set state = 'RUNNING', attempts = attempts + 1, run = run + 1, percent = 0, message = null,
                            started_at = :now
                        where id = :id and issue = :issue and state in ('QUEUED', 'RUNNING') and not cancel_requested
                        returning kind, organisation_id, subject_id, payload, attempts, run
                        """)
                .param("id", id.value())
                .param("issue", issue)
                .param("now", now())
                .query(RunRow.class)
                .optional();
    }

    /** Notes progress; false if this run is no longer the job's. */
    boolean progress(JobId id, int run, int percent, String message) {
        return jdbc.sql("""
                        update job set percent = :percent, message = :message
                        where id = :id and run = :run and state = 'RUNNING'
                        """)
                        .param("id", id.value())
                        .param("run", run)
                        .param("percent", percent)
                        .param("message", message)
                        .update()
                == 1;
    }

    /** Puts a job back in the queue after a failed run; false if this run is no longer the job's. */
    boolean requeue(JobId id, int run, @Nullable String error, boolean counts) {
        return jdbc.sql("""
                        update job
                        set state = 'QUEUED', error = coalesce(:error, error), attempts = attempts - :uncounted
                        where id = :id and run = :run and state = 'RUNNING'
                        """)
                        .param("id", id.value())
                        .param("run", run)
                        .param("error", error)
                        .param("uncounted", counts ? 0 : 1)
                        .update()
                == 1;
    }

    /** Ends a job; empty if this run is no longer the job's. */
    Optional<Job> finish(JobId id, int run, JobState state, @Nullable String error) {
        return jdbc.sql("""
                        update job
                        set state = :state, finished_at = :now, error = :error,
                            percent = case when :state = 'SUCCEEDED' then 100 else percent end
                        where id = :id and run = :run and state = 'RUNNING'
                        returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("run", run)
                .param("state", state.name())
                .param("now", now())
                .param("error", error)
                .query(JOB)
                .optional();
    }

    /** Ends a job that waits, or one that a dead process left while it was to be cancelled. */
    Optional<Job> cancelWaiting(JobId id, boolean evenRunning) {
        return jdbc.sql("""
                        update job set state = 'CANCELLED', finished_at = :now, cancel_requested = true
                        where id = :id and (state = 'QUEUED' or (:evenRunning and state = 'RUNNING' and cancel_requested))
                        returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("evenRunning", evenRunning)
                .param("now", now())
                .query(JOB)
                .optional();
    }

    boolean requestCancel(JobId id) {
        return jdbc.sql("update job set cancel_requested = true where id = :id and state = 'RUNNING'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those of the given running jobs that are to be cancelled. */
    List<UUID> cancelRequested(Collection<UUID> running) {
        // Copied, for jobs end while the statement is being put together.
        return jdbc.sql("select id from job where id = any (:ids) and cancel_requested")
                .param("ids", running.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Queues an ended job again and numbers the issue; empty if it has not failed or been cancelled, or its key is live. */
    Optional<Integer> revive(JobId id) {
        return jdbc.sql("""
                        update job
                        set state = 'QUEUED', attempts = 0, percent = 0, message = null, error = null,
                            finished_at = null, cancel_requested = false, issue = issue + 1
                        where id = :id and state in ('FAILED', 'CANCELLED')
                          and not exists (select 1 from job live
                                          where live.unique_key = job.unique_key and live.state in ('QUEUED', 'RUNNING'))
                        returning issue
                        """).param("id", id.value()).query(Integer.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
