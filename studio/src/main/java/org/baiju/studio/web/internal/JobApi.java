package org.baiju.studio.web.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Jobs for programs, which have to wait for them. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs")
class JobApi {
    private final Jobs jobs;

    JobApi(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * A job as programs see it.
     *
     * @param error why it failed; absent if it did not
     * @param finished absent while it waits or runs
     */
    record JobView(
            UUID id,
            String kind,
            String title,
            JobState state,
            int percent,
            @Nullable String error,
            Instant created,
            @Nullable Instant finished) {
        static JobView of(Job job) {
            return new JobView(
                    job.id().value(),
                    job.kind(),
                    job.title(),
                    job.state(),
                    job.percent(),
                    job.error(),
                    job.created(),
                    job.finished());
        }
    }

    @GetMapping("/{job}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "One job of your organisation")
    JobView get(SignedIn me, @PathVariable UUID job) {
        return jobs.find(new JobId(job))
                .filter(found -> found.organisation().equals(me.getOrganisation()))
                .map(JobView::of)
                .orElseThrow(Problem::notFound);
    }
}
