package org.baiju.studio.platform.internal.jobs;

import org.springframework.context.SmartLifecycle;

/** Starts the workers last and stops them first. */
final class JobWorkersLifecycle implements SmartLifecycle {
    private final JobSchedulers schedulers;
    private final RunningJobs jobs;
    private final boolean wanted;
    private volatile boolean running;

    JobWorkersLifecycle(JobSchedulers schedulers, RunningJobs jobs, boolean wanted) {
        this.schedulers = schedulers;
        this.jobs = jobs;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        schedulers.start();
        running = true;
    }

    @Override
    public void stop() {
        jobs.stopAll();
        schedulers.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
