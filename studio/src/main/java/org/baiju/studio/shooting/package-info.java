/** The plan of a shoot as a stripboard, and the call sheets that follow from it. */
@ApplicationModule(
        displayName = "Shooting",
        allowedDependencies = {"platform", "platform :: page", "account", "series", "writing", "people", "place"})
@NullMarked
package org.baiju.studio.shooting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
