@NullMarked
package org.baiju.studio.writing.internal;

import org.jspecify.annotations.NullMarked;
