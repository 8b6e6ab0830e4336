/** The pages on which a producer says what came up and chooses how to go on. */
@NullMarked
package org.baiju.studio.shooting.rework.web;

import org.jspecify.annotations.NullMarked;
