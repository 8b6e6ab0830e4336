/** A script's episode as a vertical film of cards, so that its pace can be seen before anything is shot. */
@NullMarked
package org.baiju.reel.animatic;

import org.jspecify.annotations.NullMarked;
