@NullMarked
package org.baiju.studio.shooting.internal;

import org.jspecify.annotations.NullMarked;
