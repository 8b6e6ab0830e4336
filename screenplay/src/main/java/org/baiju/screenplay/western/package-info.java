/** What Fountain, Final Draft and printed western scripts share: sluglines, cues, and how scenes are counted. */
@NullMarked
package org.baiju.screenplay.western;

import org.jspecify.annotations.NullMarked;
