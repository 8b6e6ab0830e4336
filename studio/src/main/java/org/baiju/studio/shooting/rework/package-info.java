/** Something came up: how a board that is being shot goes on after rain, illness, a lost place or a slow day. */
@NullMarked
package org.baiju.studio.shooting.rework;

import org.jspecify.annotations.NullMarked;
