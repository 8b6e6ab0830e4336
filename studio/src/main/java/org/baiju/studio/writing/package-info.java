/** Drafts of the script: what was brought, what the engine read in it, and what is odd about it. */
@ApplicationModule(
        displayName = "Writing",
        allowedDependencies = {"platform", "platform :: page", "account", "series"})
@NullMarked
package org.baiju.studio.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
