/** What follows from a plan once it stands: day-out-of-days, one-liner, calendars and the use of daylight. */
@NullMarked
package org.baiju.shootplan.papers;

import org.jspecify.annotations.NullMarked;
