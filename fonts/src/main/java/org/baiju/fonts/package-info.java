/** Noto Sans SC (SIL Open Font License 1.1), for everything that is drawn or printed in Chinese. */
@NullMarked
package org.baiju.fonts;

import org.jspecify.annotations.NullMarked;
