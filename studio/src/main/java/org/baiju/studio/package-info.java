@NullMarked
package org.baiju.studio;

import org.jspecify.annotations.NullMarked;
