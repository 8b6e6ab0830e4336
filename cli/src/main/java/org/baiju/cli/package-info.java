@NullMarked
package org.baiju.cli;

import org.jspecify.annotations.NullMarked;
