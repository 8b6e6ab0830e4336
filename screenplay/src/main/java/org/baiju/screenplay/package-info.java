@NullMarked
package org.baiju.screenplay;

import org.jspecify.annotations.NullMarked;
