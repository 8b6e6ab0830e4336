/** Judges plans from nothing: what they cost, item by item, and which rules they break. Shares no code with the search. */
@NullMarked
package org.baiju.shootplan.check;

import org.jspecify.annotations.NullMarked;
