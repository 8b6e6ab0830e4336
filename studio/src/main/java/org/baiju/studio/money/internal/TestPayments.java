package org.baiju.studio.money.internal;

import java.util.UUID;
import org.baiju.studio.money.PaymentProvider;
import org.springframework.stereotype.Component;

/** Collects no money at all, and says so on its page: for demonstrations and for trying the product out. */
@Component
class TestPayments implements PaymentProvider {
    @Override
    public String name() {
        return TEST;
    }

    @Override
    public String checkoutAddress(UUID payment) {
        return "/test-payment/" + payment;
    }
}
