/** Orders the strips of a day by the clock: places, sets, light, children and others who have to go. */
@NullMarked
package org.baiju.shootplan.order;

import org.jspecify.annotations.NullMarked;
