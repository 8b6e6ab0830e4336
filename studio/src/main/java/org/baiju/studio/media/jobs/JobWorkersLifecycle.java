package org.baiju.studio.platform.internal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** Starts the workers last and stops them first. */
final class JobWorkersLifecycle implements SmartLifecycle {
    private final Scheduler scheduler;
    private final RunningJobs jobs;
    private final boolean wanted;
    private volatile boolean running;

    JobWorkersLifecycle(Scheduler scheduler, RunningJobs jobs, boolean wanted) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        jobs.stopAll();
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
