/** Jobs: what people see in the table {@code job}, who runs them in db-scheduler's tables, one for each lane. */
@NullMarked
package org.baiju.studio.platform.internal.jobs;

import org.jspecify.annotations.NullMarked;
