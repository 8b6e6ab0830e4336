package org.baiju.studio.money.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.CoinPackage;
import org.baiju.studio.money.Payment;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.money.Wallets.Purchase;
import org.baiju.studio.platform.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coins for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Wallet")
class WalletApi {
    private static final int KEY_MAX = 100;

    private final Wallets wallets;

    WalletApi(Wallets wallets) {
        this.wallets = wallets;
    }

    /** What somebody has, and what is on offer, smallest first. */
    record WalletView(long coins, List<CoinPackage> packages) {}

    /** Which package to buy. */
    record PurchaseRequest(@Min(1) long coins) {}

    /** A payment, and where the viewer goes to pay. */
    record PaymentView(UUID id, long coins, long fen, Payment.State state, String provider) {
        static PaymentView of(Payment payment) {
            return new PaymentView(payment.id(), payment.coins(), payment.fen(), payment.state(), payment.provider());
        }
    }

    /** How the test payment ends. */
    record TestPaymentRequest(boolean paid) {}

    @GetMapping("/wallet")
    @Requires(Permission.WATCH)
    @Operation(summary = "Your coins, and the packages on offer")
    WalletView wallet(SignedIn me) {
        return new WalletView(wallets.balance(me.person()), wallets.packages());
    }

    @PostMapping("/wallet/purchases")
    @Requires(Permission.WATCH)
    @Operation(summary = "Begin to buy a package; the same Idempotency-Key gives the same payment")
    ResponseEntity<PaymentView> buy(
            SignedIn me, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody PurchaseRequest request) {
        return switch (wallets.begin(me, request.coins(), checkedKey(key))) {
            case Purchase.Begun begun ->
                ResponseEntity.status(HttpStatus.CREATED).body(PaymentView.of(begun.payment()));
            case Purchase.NoSuchPackage none ->
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-package", none.coins());
            case Purchase.KeyUsed used -> throw new Problem(HttpStatus.CONFLICT, "key-used", used.key());
        };
    }

    @PostMapping("/test-payments/{payment}")
    @Requires(Permission.WATCH)
    @Operation(summary = "End a test payment: no money moves; ended twice, only the first counts")
    PaymentView endTestPayment(SignedIn me, @PathVariable UUID payment, @RequestBody TestPaymentRequest request) {
        UUID id = wallets.findTestPayment(me.person(), payment)
                .orElseThrow(Problem::notFound)
                .id();
        return PaymentView.of(request.paid() ? wallets.settle(id) : wallets.fail(id));
    }

    static String checkedKey(String key) {
        if (key.isBlank() || key.length() > KEY_MAX) {
            throw new Problem(HttpStatus.BAD_REQUEST, "bad-value", "Idempotency-Key", key);
        }
        return key;
    }
}
