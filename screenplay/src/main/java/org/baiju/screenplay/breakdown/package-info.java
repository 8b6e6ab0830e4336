/** What each scene needs: from the lines that say so, from a lexicon, and from corrections by hand. */
@NullMarked
package org.baiju.screenplay.breakdown;

import org.jspecify.annotations.NullMarked;
