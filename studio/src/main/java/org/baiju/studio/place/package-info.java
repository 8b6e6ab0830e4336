/** The places of an organisation: when they are open, what they cost, how far apart they are, which series shoots what there. */
@ApplicationModule(
        displayName = "Place",
        allowedDependencies = {"platform", "platform :: page", "account", "series", "intake", "writing"})
@NullMarked
package org.baiju.studio.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
