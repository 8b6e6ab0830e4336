package org.baiju.studio.money;

import java.util.UUID;

/**
 * Whoever collects money from viewers. The provider tells the outcome by calling {@link Wallets#settle} or {@link
 * Wallets#fail}, as often as it likes: only the first call counts.
 */
public interface PaymentProvider {
    /** The provider that moves no money. */
    String TEST = "test";

    /** The name that is kept with each payment. */
    String name();

    /** Where the viewer goes to pay. */
    String checkoutAddress(UUID payment);
}
