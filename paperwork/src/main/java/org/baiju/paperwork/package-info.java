@NullMarked
package org.baiju.paperwork;

import org.jspecify.annotations.NullMarked;
