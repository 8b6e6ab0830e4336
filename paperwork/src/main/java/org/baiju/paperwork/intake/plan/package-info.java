/** Plans that somebody brings: a crew's own spreadsheet, or a file of the Universal Schedule Standard. */
@NullMarked
package org.baiju.paperwork.intake.plan;

import org.jspecify.annotations.NullMarked;
