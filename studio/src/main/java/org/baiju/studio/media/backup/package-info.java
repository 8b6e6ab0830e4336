/** One archive that holds everything: the rows of the database and the files of the storage. */
@NullMarked
package org.baiju.studio.platform.internal.backup;

import org.jspecify.annotations.NullMarked;
