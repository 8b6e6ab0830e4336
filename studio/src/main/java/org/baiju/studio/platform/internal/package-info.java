/** How the platform keeps its promises; no other module looks in here. */
@NullMarked
package org.baiju.studio.platform.internal;

import org.jspecify.annotations.NullMarked;
