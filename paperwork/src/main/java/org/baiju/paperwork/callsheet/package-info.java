/** Call sheets (通告单): made from a plan, printed in two layouts. */
@NullMarked
package org.baiju.paperwork.callsheet;

import org.jspecify.annotations.NullMarked;
