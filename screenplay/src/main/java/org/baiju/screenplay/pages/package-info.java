/** Pages of western scripts, broken where Final Draft breaks them, and their eighths. */
@NullMarked
package org.baiju.screenplay.pages;

import org.jspecify.annotations.NullMarked;
