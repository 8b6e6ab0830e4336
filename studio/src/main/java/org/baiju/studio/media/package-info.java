/** Films: uploads, cuts and their checks, animatics drawn from the script, renditions, and the right to play them. */
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"platform", "platform :: page", "account", "series", "writing"})
@NullMarked
package org.baiju.studio.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
