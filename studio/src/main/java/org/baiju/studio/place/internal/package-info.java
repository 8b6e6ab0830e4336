@NullMarked
package org.baiju.studio.place.internal;

import org.jspecify.annotations.NullMarked;
