package org.baiju.journeys;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Coins for viewers, by the payment that moves no money. */
final class TestPayment {
    private TestPayment() {}

    static void pay(Api viewer, int coins) {
        var payment = viewer.send(
                        "POST",
                        "/api/v1/wallet/purchases",
                        BodyPublishers.ofString("{\"coins\": %d}".formatted(coins)),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", "coins-" + coins))
                .expect(201)
                .json();
        viewer.post("/api/v1/test-payments/" + payment.get("id").asString(), Map.of("paid", true))
                .expect(200);
    }
}
