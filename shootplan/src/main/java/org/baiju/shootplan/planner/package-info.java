/** Makes plans: which day for each strip, and the order within each day. */
@NullMarked
package org.baiju.shootplan.planner;

import org.jspecify.annotations.NullMarked;
