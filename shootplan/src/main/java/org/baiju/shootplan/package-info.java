@NullMarked
package org.baiju.shootplan;

import org.jspecify.annotations.NullMarked;
