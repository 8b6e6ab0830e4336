package org.baiju.studio.platform.internal.jobs;

import org.baiju.studio.platform.JobHandler;

/**
 * Where a job queues. Work that somebody sits and waits for has workers of its own: otherwise two films that are being
 * encoded would hold up a plan that takes seconds.
 */
enum Lane {
    USUAL("scheduled_tasks"),
    WAITED_FOR("waited_tasks");

    private final String table;

    Lane(String table) {
        this.table = table;
    }

    static Lane of(JobHandler handler) {
        return handler.isWaitedFor() ? WAITED_FOR : USUAL;
    }

    /** The table of db-scheduler for it: one that shared a table would pick up the other's tickets. */
    String table() {
        return table;
    }
}
