@NullMarked
package org.baiju.studio.account.internal;

import org.jspecify.annotations.NullMarked;
