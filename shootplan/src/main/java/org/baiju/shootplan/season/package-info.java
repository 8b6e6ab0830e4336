/** Which day each scene of a season is shot on: the search, its state and what no plan can do better than. */
@NullMarked
package org.baiju.shootplan.season;

import org.jspecify.annotations.NullMarked;
