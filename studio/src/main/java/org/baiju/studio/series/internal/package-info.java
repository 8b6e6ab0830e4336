@NullMarked
package org.baiju.studio.series.internal;

import org.jspecify.annotations.NullMarked;
