@NullMarked
package org.baiju.studio.web.internal;

import org.jspecify.annotations.NullMarked;
