/** Fills an empty studio with the demo series and its accounts, so that a newcomer finds something to look at. */
@ApplicationModule(displayName = "Demo")
@NullMarked
package org.baiju.studio.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
