/** The Universal Schedule Standard: a breakdown and its boards as JSON, read and written without loss. */
@NullMarked
package org.baiju.shootplan.uss;

import org.jspecify.annotations.NullMarked;
