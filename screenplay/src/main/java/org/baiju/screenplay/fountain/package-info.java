/** Fountain 1.1, read and written. */
@NullMarked
package org.baiju.screenplay.fountain;

import org.jspecify.annotations.NullMarked;
