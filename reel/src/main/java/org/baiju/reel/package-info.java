@NullMarked
package org.baiju.reel;

import org.jspecify.annotations.NullMarked;
