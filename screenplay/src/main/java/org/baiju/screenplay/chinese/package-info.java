/** The Chinese mini-series family of script formats: reading and writing. */
@NullMarked
package org.baiju.screenplay.chinese;

import org.jspecify.annotations.NullMarked;
