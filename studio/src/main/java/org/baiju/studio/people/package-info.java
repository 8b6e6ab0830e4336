/** Cast and crew: one record for each person of an organisation, and what they do in each series; guardians and consents. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform", "platform :: page", "account", "series", "intake", "writing", "place"})
@NullMarked
package org.baiju.studio.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
