/** Tables that people bring: looked at first, confirmed, then written by the module that knows what is in them. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"platform", "platform :: page", "account", "series"})
@NullMarked
package org.baiju.studio.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
