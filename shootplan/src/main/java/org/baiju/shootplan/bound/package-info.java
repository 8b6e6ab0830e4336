/** What no plan of a season can cost less than, by patterns of days: dear to reckon, and near. */
@NullMarked
package org.baiju.shootplan.bound;

import org.jspecify.annotations.NullMarked;
