/** Name cards that are read on the set. */
@NullMarked
package org.baiju.paperwork.card;

import org.jspecify.annotations.NullMarked;
