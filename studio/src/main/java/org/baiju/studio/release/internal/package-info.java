@NullMarked
package org.baiju.studio.release.internal;

import org.jspecify.annotations.NullMarked;
