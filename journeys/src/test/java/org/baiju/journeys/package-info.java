/** What a producer, a viewer and a failing machine do to the real program. */
@NullMarked
package org.baiju.journeys;

import org.jspecify.annotations.NullMarked;
