package org.baiju.studio.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Optional;
import javax.sql.DataSource;
import org.baiju.studio.platform.JobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Ties the jobs to db-scheduler, which sees to it that exactly one living process runs each. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    private static final int MISSED_HEARTBEATS = 4;

    @Bean
    JobTickets jobTickets(
            DataSource dataSource,
            Clock clock,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<JobSchedulers> schedulers) {
        var clients = new EnumMap<Lane, SchedulerClient>(Lane.class);
        for (Lane lane : Lane.values()) {
            var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                    .tableName(lane.table())
                    .build();
            clients.put(lane, client);
        }
        return new JobTickets(
                clients,
                clock,
                kind -> handlers.stream()
                        .filter(handler -> handler.kind().equals(kind))
                        .map(Lane::of)
                        .findFirst()
                        .orElse(Lane.USUAL),
                lane -> schedulers.ifAvailable(all -> all.look(lane)));
    }

    @Bean
    JobWorker.Recording jobRecording(
            TransactionTemplate transaction, ApplicationEventPublisher events, MeterRegistry meters) {
        return new JobWorker.Recording(transaction, events, meters);
    }

    @Bean
    JobSchedulers jobSchedulers(DataSource dataSource, JobWorker worker, JobSettings settings, Clock clock) {
        var schedulers = new EnumMap<Lane, Scheduler>(Lane.class);
        for (Lane lane : Lane.values()) {
            schedulers.put(lane, scheduler(lane, dataSource, worker, settings, clock));
        }
        return new JobSchedulers(schedulers);
    }

    private static Scheduler scheduler(
            Lane lane, DataSource dataSource, JobWorker worker, JobSettings settings, Clock clock) {
        var task = Tasks.custom(JobTickets.TASK)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, clock.instant().plus(settings.backoff())))
                .execute((ticket, context) ->
                        next(worker.run(JobTickets.job(ticket.getId()), JobTickets.issue(ticket.getId())), clock));
        int threads = Math.max(settings.threads(), 1);
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .tableName(lane.table())
                .threads(threads)
                .pollingInterval(settings.pollInterval())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownWait())
                .build();
    }

    private static CompletionHandler<Void> next(Optional<Duration> wait, Clock clock) {
        return wait.<CompletionHandler<Void>>map(pause -> (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(pause)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** Workers begin when all else stands, and end before anything else does. */
    @Bean
    SmartLifecycle jobWorkers(JobSchedulers schedulers, RunningJobs running, JobSettings settings) {
        return new JobWorkersLifecycle(schedulers, running, settings.threads() > 0);
    }
}
