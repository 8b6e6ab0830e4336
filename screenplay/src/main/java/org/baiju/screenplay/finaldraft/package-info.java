/** Final Draft's XML (.fdx), read and written. No official schema is public: the names here stand in its files. */
@NullMarked
package org.baiju.screenplay.finaldraft;

import org.jspecify.annotations.NullMarked;
