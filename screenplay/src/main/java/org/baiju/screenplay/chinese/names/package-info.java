/** The names of a script: how often each is used, which is a slip for another, which stands in the text. */
@NullMarked
package org.baiju.screenplay.chinese.names;

import org.jspecify.annotations.NullMarked;
