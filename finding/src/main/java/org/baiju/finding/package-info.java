/** The one shape in which every engine says what it found, where, and how to mend it. */
@NullMarked
package org.baiju.finding;

import org.jspecify.annotations.NullMarked;
