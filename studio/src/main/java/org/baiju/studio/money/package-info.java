/** Wallets, coins, unlocks and statements. Owns the money ledger: double entry, append-only. */
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {"platform", "platform :: page", "account", "series"})
@NullMarked
package org.baiju.studio.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
