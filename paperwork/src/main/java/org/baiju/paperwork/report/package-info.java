/** Papers of tables, as daily production reports and time records. */
@NullMarked
package org.baiju.paperwork.report;

import org.jspecify.annotations.NullMarked;
