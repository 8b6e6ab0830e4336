@NullMarked
package org.baiju.studio.media.internal;

import org.jspecify.annotations.NullMarked;
