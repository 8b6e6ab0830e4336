/** Texts as lines with positions, and the findings about them. */
@NullMarked
package org.baiju.screenplay.text;

import org.jspecify.annotations.NullMarked;
