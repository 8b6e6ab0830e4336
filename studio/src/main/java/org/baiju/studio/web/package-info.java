/** The shell around every page: frame, navigation, search, home, errors. */
@ApplicationModule(displayName = "Shell")
@NullMarked
package org.baiju.studio.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
