/** When the sun rises and sets at a place, and how much of a shooting day lies in daylight. */
@NullMarked
package org.baiju.shootplan.sun;

import org.jspecify.annotations.NullMarked;
