package org.baiju.studio.platform.internal.jobs;

import java.time.Duration;
import java.util.UUID;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRun;
import org.jspecify.annotations.Nullable;

/** A run in this process: what its handler sees, and how others stop it. */
final class RunningJob implements JobRun {
    private static final long WRITE_EVERY = Duration.ofMillis(300).toNanos();

    /** Why a run was stopped from outside. */
    enum Stop {
        CANCELLED,
        OVERDUE,
        /** The process ends, or another one has taken the job. */
        DISPLACED
    }

    private final JobId id;
    private final JobStore.RunRow row;
    private final JobStore store;
    private final Thread thread;
    private final long deadline;
    private long nextWrite = System.nanoTime();
    private int lastPercent = -1;
    private @Nullable String lastMessage;
    private @Nullable Stop stop;
    private boolean ended;

    RunningJob(JobId id, JobStore.RunRow row, JobStore store, Duration timeLimit) {
        this.id = id;
        this.row = row;
        this.store = store;
        this.thread = Thread.currentThread();
        this.deadline = System.nanoTime() + timeLimit.toNanos();
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public UUID organisation() {
        return row.organisationId();
    }

    @Override
    public @Nullable UUID subject() {
        return row.subjectId();
    }

    @Override
    public String payload() {
        return row.payload();
    }

    @Override
    public int attempt() {
        return row.attempts();
    }

    int number() {
        return row.run();
    }

    String kind() {
        return row.kind();
    }

    @Override
    public synchronized void progress(int percent, String messageKey) {
        int cut = Math.clamp(percent, 0, 100);
        boolean news = !messageKey.equals(lastMessage) || (cut != lastPercent && System.nanoTime() >= nextWrite);
        if (!news || stop != null) {
            return;
        }
        if (!store.progress(id, row.run(), cut, messageKey)) {
            stop(Stop.DISPLACED);
        }
        lastPercent = cut;
        lastMessage = messageKey;
        nextWrite = System.nanoTime() + WRITE_EVERY;
    }

    boolean isOverdue() {
        return System.nanoTime() > deadline;
    }

    /** Asks the handler to stop, also by interrupting whatever it waits for. */
    synchronized void stop(Stop reason) {
        if (stop == null && !ended) {
            stop = reason;
            thread.interrupt();
        }
    }

    /** Closes the run, so that no later stop interrupts what the thread does next; absent if nobody stopped it. */
    synchronized @Nullable Stop end() {
        ended = true;
        Thread.interrupted();
        return stop;
    }

    @Override
    public synchronized boolean cancelled() {
        return stop != null || thread.isInterrupted();
    }

    @Override
    public void throwIfCancelled() {
        if (cancelled()) {
            throw new StoppedException();
        }
    }

    /** Carries a handler out of its work; the run knows why. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("The job was stopped");
        }
    }
}
