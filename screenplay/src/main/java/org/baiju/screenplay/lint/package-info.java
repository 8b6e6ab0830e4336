/** Craft and caution: what makes an episode pull its viewers on, and which subjects need a second pair of eyes. */
@NullMarked
package org.baiju.screenplay.lint;

import org.jspecify.annotations.NullMarked;
