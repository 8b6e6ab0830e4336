package org.baiju.studio.platform;

/** Where a {@link Job} stands. */
public enum JobState {
    /** Waits for a worker: for the first time, or again after a failure. */
    QUEUED,
    /** A worker is at it. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** Given up; {@link Jobs#retry} starts it again. */
    FAILED,
    /** Ended by a person. */
    CANCELLED;

    /** Whether it still waits or runs. */
    public boolean isLive() {
        return this == QUEUED || this == RUNNING;
    }
}
