/** One title from idea to settlement: its name, dates, episodes and files. Owns the evidence ledger. */
@ApplicationModule(
        displayName = "Series",
        allowedDependencies = {"platform", "platform :: page", "account"})
@NullMarked
package org.baiju.studio.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
