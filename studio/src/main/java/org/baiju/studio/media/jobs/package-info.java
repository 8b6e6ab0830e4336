/** Jobs: what people see in the table {@code job}, who runs them in db-scheduler's {@code scheduled_tasks}. */
@NullMarked
package org.baiju.studio.platform.internal.jobs;

import org.jspecify.annotations.NullMarked;
