/** What happens on the set, tap by tap, and what follows from it: children's clocks, daily reports, hours, progress. */
@NullMarked
package org.baiju.studio.shooting.set;

import org.jspecify.annotations.NullMarked;
