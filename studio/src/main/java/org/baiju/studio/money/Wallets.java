package org.baiju.studio.money;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.Payment.State;
import org.baiju.studio.money.internal.Ledger;
import org.baiju.studio.money.internal.Ledger.AccountRef;
import org.baiju.studio.money.internal.Ledger.Entry;
import org.baiju.studio.money.internal.PaymentStore;
import org.baiju.studio.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Viewers' coins: what they have, and how they buy more. */
@Service
public class Wallets {
    private final PaymentStore payments;
    private final Ledger ledger;
    private final PaymentProvider provider;
    private final MoneySettings settings;
    private final Ids ids;
    private final Clock clock;

    Wallets(
            PaymentStore payments,
            Ledger ledger,
            PaymentProvider provider,
            MoneySettings settings,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.ledger = ledger;
        this.provider = provider;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of the wish to buy coins. */
    public sealed interface Purchase {
        /** The viewer can pay at the address; asked again with the same key, it is the same payment. */
        record Begun(Payment payment, String checkoutAddress) implements Purchase {}

        /** Nobody offers that many coins. */
        record NoSuchPackage(long coins) implements Purchase {}

        /** The key was used before for another package. */
        record KeyUsed(String key) implements Purchase {}
    }

    /** How many coins somebody has. */
    public long balance(UUID person) {
        return ledger.walletCoins(person);
    }

    /** The packages on offer, smallest first. */
    public List<CoinPackage> packages() {
        return settings.packages().stream()
                .map(coins -> new CoinPackage(coins, (long) coins * settings.fenPerCoin()))
                .toList();
    }

    /**
     * Begins to buy a package.
     *
     * @param key chosen by the client; a second request with the same key changes nothing
     */
    @Transactional
    public Purchase begin(SignedIn who, long coins, String key) {
        Optional<CoinPackage> offer = packages().stream()
                .filter(candidate -> candidate.coins() == coins)
                .findFirst();
        if (offer.isEmpty()) {
            return new Purchase.NoSuchPackage(coins);
        }
        var fresh = new Payment(
                ids.next(), who.person(), coins, offer.get().fen(), provider.name(), State.PENDING, clock.instant());
        Payment payment = payments.addOrFind(fresh, key);
        return payment.coins() == coins
                ? new Purchase.Begun(payment, provider.checkoutAddress(payment.id()))
                : new Purchase.KeyUsed(key);
    }

    /** A test payment of somebody: the only kind its own payer may settle. */
    public Optional<Payment> findTestPayment(UUID person, UUID payment) {
        return payments.find(payment)
                .filter(found -> found.person().equals(person))
                .filter(found -> found.provider().equals(PaymentProvider.TEST));
    }

    /** What somebody bought, latest first. */
    public List<Payment> listPayments(UUID person) {
        return payments.list(person, 50);
    }

    /** The provider has the money: the viewer gets the coins, exactly once. Returns the payment as it is now. */
    @Transactional
    public Payment settle(UUID id) {
        Payment payment = payments.lock(id);
        if (payment.state() != State.PENDING) {
            return payment;
        }
        UUID journal = ids.next();
        ledger.write(
                new Entry(journal, "PURCHASE", payment.person(), null, null),
                List.of(
                        AccountRef.payments().gets(payment.fen()),
                        AccountRef.coinsOwed().gets(-payment.fen()),
                        AccountRef.coinsIssued().gets(-payment.coins()),
                        AccountRef.wallet(payment.person()).gets(payment.coins())));
        ledger.addToWallet(payment.person(), payment.coins());
        payments.end(id, State.PAID, journal, clock.instant());
        return payments.lock(id);
    }

    /** The provider does not get the money. Returns the payment as it is now. */
    @Transactional
    public Payment fail(UUID id) {
        if (payments.lock(id).state() == State.PENDING) {
            payments.end(id, State.FAILED, null, clock.instant());
        }
        return payments.lock(id);
    }
}
