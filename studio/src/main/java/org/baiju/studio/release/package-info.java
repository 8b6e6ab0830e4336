/** What is on the air, on which terms, and who may watch which episode. */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {"platform", "platform :: page", "account", "series", "media", "money"})
@NullMarked
package org.baiju.studio.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
