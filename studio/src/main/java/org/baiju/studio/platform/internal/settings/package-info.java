/** Tells what is wrong with a setting, in one sentence. */
@NullMarked
package org.baiju.studio.platform.internal.settings;

import org.jspecify.annotations.NullMarked;
