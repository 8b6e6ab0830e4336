/** Reads the tables that a crew already has, who plays and where it is shot, and writes them for others to fill in. */
@NullMarked
package org.baiju.paperwork.intake;

import org.jspecify.annotations.NullMarked;
