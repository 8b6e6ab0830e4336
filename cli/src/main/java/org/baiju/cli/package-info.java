/** The commands that need neither server nor database. */
@NullMarked
package org.baiju.cli;

import org.jspecify.annotations.NullMarked;
