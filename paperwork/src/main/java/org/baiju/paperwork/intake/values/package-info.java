/** Reads money, dates, times and places on the map as crews write them into cells and forms. */
@NullMarked
package org.baiju.paperwork.intake.values;

import org.jspecify.annotations.NullMarked;
