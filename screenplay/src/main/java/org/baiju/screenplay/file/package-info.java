/** The front door: a file of any kind becomes a script, or is refused in one sentence. */
@NullMarked
package org.baiju.screenplay.file;

import org.jspecify.annotations.NullMarked;
