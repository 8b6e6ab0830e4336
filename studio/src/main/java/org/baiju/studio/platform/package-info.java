/** What every other module stands on: ids, storage, jobs, paging, the database, settings, backup. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.baiju.studio.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
