/** Organisations, the people who log in, what they may do, and who did what. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"platform", "platform :: page"})
@NullMarked
package org.baiju.studio.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
