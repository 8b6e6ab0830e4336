/** The names of a Chinese script: how often each is used, which are slips for another, and where they are mentioned. */
@NullMarked
package org.baiju.screenplay.chinese.names;

import org.jspecify.annotations.NullMarked;
