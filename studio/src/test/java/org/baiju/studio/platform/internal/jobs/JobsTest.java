package org.baiju.studio.platform.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobFinished;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.platform.JobState;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.Paged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"baiju.jobs.backoff=50ms", "baiju.jobs.attempts=3"})
@Import(JobsTest.Kitchen.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class JobsTest {
    private final UUID organisation = UUID.randomUUID();

    @Autowired
    private Jobs jobs;

    @Autowired
    private Kitchen kitchen;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aJobRunsShowsItsProgressAndTellsThatItEnded() throws Exception {
        var served = new CountDownLatch(1);
        JobId id = submit(run -> {
            run.progress(40, "noodles.boiling");
            served.await();
        });
        Job halfway = await(id, job -> job.percent() == 40);
        assertThat(halfway.state()).isEqualTo(JobState.RUNNING);
        assertThat(halfway.message()).isEqualTo("noodles.boiling");
        served.countDown();
        Job done = await(id, job -> !job.state().isLive());
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.finished()).isNotNull();
        assertThat(kitchen.finished).anyMatch(event -> event.id().equals(id) && event.state() == JobState.SUCCEEDED);
    }

    @Test
    void aJobExistsExactlyIfTheTransactionOfItsCallerCommits() {
        JobId lost = transaction.execute(status -> {
            JobId id = submit(run -> {});
            status.setRollbackOnly();
            return id;
        });
        assertThat(jobs.find(lost)).isEmpty();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance like :id")
                        .param("id", lost + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aRunningJobIsCancelledEvenWhileItWaits() throws Exception {
        var begun = new CountDownLatch(1);
        JobId id = submit(run -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
        begun.await();
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(await(id, job -> !job.state().isLive()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void aPassingTroubleIsTriedAgainAndALastingOneGivenUp() throws Exception {
        JobId second = submit(run -> {
            if (run.attempt() == 1) {
                throw new IllegalStateException("the stove is out");
            }
        });
        assertThat(await(second, job -> !job.state().isLive()).state()).isEqualTo(JobState.SUCCEEDED);
        JobId never = submit(run -> {
            throw new IllegalStateException("no gas in the whole lane");
        });
        Job failed = await(never, job -> !job.state().isLive());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(failed.error()).contains("Something went wrong on our side").doesNotContain("gas");
    }

    @Test
    void aVerdictOfTheHandlerIsFinalUntilAPersonTriesAgain() throws Exception {
        Set<Integer> mended = ConcurrentHashMap.newKeySet();
        JobId id = submit(run -> {
            if (mended.isEmpty()) {
                throw new JobFailed("This is not a video.");
            }
        });
        Job failed = await(id, job -> !job.state().isLive());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).isEqualTo("This is not a video.");
        assertThat(failed.attempts()).isEqualTo(1);
        mended.add(1);
        assertThat(jobs.retry(id)).isTrue();
        assertThat(await(id, job -> !job.state().isLive()).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(jobs.retry(id)).isFalse();
    }

    @Test
    void ofManyRequestsWithOneKeyOneJobIsMade() throws Exception {
        var closing = new CountDownLatch(1);
        String payload = kitchen.cook(run -> closing.await());
        JobRequest request =
                JobRequest.of("test.noodles", organisation, "热干面", payload).once("series/" + organisation);
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JobId>> orders = new ArrayList<>();
            for (int guest = 0; guest < 20; guest++) {
                orders.add(() -> jobs.submit(request));
            }
            Set<JobId> ids = ConcurrentHashMap.newKeySet();
            for (var order : guests.invokeAll(orders)) {
                ids.add(order.get());
            }
            assertThat(ids).hasSize(1);
            closing.countDown();
            JobId first = ids.iterator().next();
            await(first, job -> !job.state().isLive());
            assertThat(jobs.submit(request)).isNotEqualTo(first);
        }
    }

    @Test
    void aJobThatTakesTooLongIsStopped() throws Exception {
        JobId id = jobs.submit(JobRequest.of("test.slow", organisation, "慢", ""));
        Job job = await(id, one -> !one.state().isLive());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.error()).contains("took longer than PT0.2S");
    }

    @Test
    void aKindThatNobodyDoesFailsWithItsName() throws Exception {
        JobId id = jobs.submit(JobRequest.of("test.unknown", organisation, "?", ""));
        assertThat(await(id, job -> !job.state().isLive()).error()).contains("test.unknown");
    }

    @Test
    void aListIsPagedLatestFirstAndHoldsNobodyElsesJobs() {
        List<JobId> made = new ArrayList<>();
        UUID series = UUID.randomUUID();
        for (int count = 0; count < 5; count++) {
            made.addFirst(jobs.submit(JobRequest.of("test.noodles", organisation, "n" + count, kitchen.cook(run -> {}))
                    .about(series)));
        }
        Paged<Job> first = jobs.list(organisation, null, 3);
        Paged<Job> second = jobs.list(organisation, first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.next()).isNull();
        List<JobId> seen = new ArrayList<>(first.map(Job::id).items());
        seen.addAll(second.map(Job::id).items());
        assertThat(seen).containsExactlyElementsOf(made);
        assertThat(jobs.listAbout(organisation, series, null, 10).items()).hasSize(5);
        assertThat(jobs.list(UUID.randomUUID(), null, 10).items()).isEmpty();
    }

    @Test
    void whatSomebodyWaitsForIsNotHeldUpByLongWork() throws Exception {
        var end = new CountDownLatch(1);
        List<JobId> films = new ArrayList<>();
        for (int film = 0; film < 5; film++) {
            films.add(submit(run -> end.await()));
        }
        JobId tea = jobs.submit(JobRequest.of("test.tea", organisation, "奶茶", kitchen.cook(run -> {})));
        assertThat(await(tea, job -> !job.state().isLive()).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(films).allMatch(film -> jobs.find(film).orElseThrow().state().isLive());
        end.countDown();
        for (JobId film : films) {
            assertThat(await(film, job -> !job.state().isLive()).state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    @Test
    void aJobLeftByADeadProcessIsTakenOver() throws Exception {
        String payload = kitchen.cook(run -> {});
        JobId id = new JobId(UUID.randomUUID());
        long begin = System.nanoTime();
        // What a killed process leaves: a running job, and a ticket whose holder's heart no longer beats.
        jdbc.sql("""
                        with job as (
                            insert into job (id, kind, organisation_id, title, payload, state, attempts, run, created_at)
                            values (:id, 'test.noodles', :organisation, 'left', :payload, 'RUNNING', 1, 1, now()))
                        insert into scheduled_tasks
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('job', :id || '/1', now(), true, 'dead', now(), 1)
                        """)
                .param("id", id.value())
                .param("organisation", organisation)
                .param("payload", payload)
                .update();
        Job done = await(id, job -> !job.state().isLive());
        System.out.printf(
                "[measured] job of a dead process taken over after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.attempts()).isEqualTo(2);
    }

    private JobId submit(Recipe recipe) {
        return jobs.submit(JobRequest.of("test.noodles", organisation, "热干面", kitchen.cook(recipe)));
    }

    private Job await(JobId id, java.util.function.Predicate<Job> condition) throws InterruptedException {
        while (true) {
            Job job = jobs.find(id).orElseThrow();
            if (condition.test(job)) {
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    interface Recipe {
        void cook(JobRun run) throws Exception;
    }

    /** Handlers whose work each test brings along. */
    @TestConfiguration
    static class Kitchen {
        final List<JobFinished> finished = new CopyOnWriteArrayList<>();
        private final Map<String, Recipe> recipes = new ConcurrentHashMap<>();

        String cook(Recipe recipe) {
            String name = UUID.randomUUID().toString();
            recipes.put(name, recipe);
            return name;
        }

        @EventListener
        void on(JobFinished event) {
            finished.add(event);
        }

        @Bean
        JobHandler noodles() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.noodles";
                }

                @Override
                public void run(JobRun run) throws Exception {
                    recipes.getOrDefault(run.payload(), nothing -> {}).cook(run);
                }
            };
        }

        @Bean
        JobHandler tea() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.tea";
                }

                @Override
                public boolean isWaitedFor() {
                    return true;
                }

                @Override
                public void run(JobRun run) throws Exception {
                    noodles().run(run);
                }
            };
        }

        @Bean
        JobHandler slow() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "test.slow";
                }

                @Override
                public java.util.Optional<Duration> timeLimit() {
                    return java.util.Optional.of(Duration.ofMillis(200));
                }

                @Override
                public void run(JobRun run) throws Exception {
                    new CountDownLatch(1).await();
                }
            };
        }
    }
}
