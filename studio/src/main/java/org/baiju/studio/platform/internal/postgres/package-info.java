/** Starts, watches and stops the PostgreSQL that comes with Baiju; plain Java, no Spring. */
@NullMarked
package org.baiju.studio.platform.internal.postgres;

import org.jspecify.annotations.NullMarked;
