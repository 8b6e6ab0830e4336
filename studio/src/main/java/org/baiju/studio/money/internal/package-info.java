@NullMarked
package org.baiju.studio.money.internal;

import org.jspecify.annotations.NullMarked;
