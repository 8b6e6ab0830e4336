/** Engine: the strips of a series onto shooting days. Knows neither the web nor a database. */
@NullMarked
package org.baiju.shootplan;

import org.jspecify.annotations.NullMarked;
