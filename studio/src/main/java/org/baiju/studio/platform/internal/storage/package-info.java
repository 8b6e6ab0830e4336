/** The places where files can live. */
@NullMarked
package org.baiju.studio.platform.internal.storage;

import org.jspecify.annotations.NullMarked;
