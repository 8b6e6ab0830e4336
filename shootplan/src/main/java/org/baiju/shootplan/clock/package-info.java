/** When what happens on a shooting day: from an order of strips to the minute of each scene, meal and call. */
@NullMarked
package org.baiju.shootplan.clock;

import org.jspecify.annotations.NullMarked;
