package org.baiju.studio.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a job, as its handler sees it. Safe for use by many threads. */
public interface JobRun {

    JobId id();

    UUID organisation();

    /** What the job is about; absent if nothing in particular. */
    @Nullable
    UUID subject();

    /** What was given to {@link Jobs#submit}. */
    String payload();

    /** Which run of this job it is, from 1. */
    int attempt();

    /**
     * Tells how far it is; cheap to call often, since it is written at most a few times a second.
     *
     * @param percent 0 to 100; other values are cut to that
     * @param messageKey the key of what it does now, in the handler's message bundle
     */
    void progress(int percent, String messageKey);

    /** Whether it should stop: it was cancelled, took too long, or the process ends. */
    boolean cancelled();

    /** Stops the handler if {@link #cancelled()}. */
    void throwIfCancelled();
}
