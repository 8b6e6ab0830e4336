/** The database as the studio uses it: which one, through which pool, with which tables. */
@NullMarked
package org.baiju.studio.platform.internal.database;

import org.jspecify.annotations.NullMarked;
