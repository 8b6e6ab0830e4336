/** Engine: any script file to one model, with findings and lengths. Knows neither the web nor a database. */
@NullMarked
package org.baiju.screenplay;

import org.jspecify.annotations.NullMarked;
