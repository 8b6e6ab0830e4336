package org.baiju.studio.money;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.money.internal.EntitlementStore;
import org.baiju.studio.money.internal.Ledger;
import org.baiju.studio.money.internal.Ledger.AccountRef;
import org.baiju.studio.money.internal.Ledger.Entry;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.SeriesId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Unlocks episodes for coins: the viewer pays once and may watch for good, or nothing happens at all. */
@Service
public class Unlocks {
    private final EntitlementStore entitlements;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Ids ids;

    Unlocks(EntitlementStore entitlements, Ledger ledger, TransactionOperations transactions, Ids ids) {
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What came of the wish to unlock. */
    public sealed interface Outcome {
        /** The coins are spent and the episode is theirs. */
        record Unlocked(UUID journal, long balance) implements Outcome {}

        /** It was theirs already; nothing was spent. */
        record OwnedBefore(long balance) implements Outcome {}

        /** Nothing was spent. */
        record TooFewCoins(long balance, long price) implements Outcome {}
    }

    /** Unlocks an episode for coins. However often and however simultaneously it is called, it is paid once. */
    public Outcome unlock(UUID person, SeriesId series, int episode, long coins) {
        Outcome outcome = transactions.execute(status -> {
            Outcome result = unlockNow(person, series, episode, coins);
            if (result instanceof Outcome.TooFewCoins) {
                status.setRollbackOnly();
            }
            return result;
        });
        return Objects.requireNonNull(outcome);
    }

    /** The episodes of a series that somebody may watch for good. */
    public Set<Integer> listUnlocked(UUID person, SeriesId series) {
        return Set.copyOf(entitlements.list(person, series));
    }

    /**
     * The entitlement is written first: of two simultaneous requests the second one waits here for the first, and then
     * finds it. Only whoever wrote it takes the coins.
     */
    private Outcome unlockNow(UUID person, SeriesId series, int episode, long coins) {
        UUID journal = ids.next();
        if (!entitlements.add(person, series, episode, journal)) {
            return new Outcome.OwnedBefore(ledger.walletCoins(person));
        }
        if (!ledger.takeFromWallet(person, coins)) {
            return new Outcome.TooFewCoins(ledger.walletCoins(person), coins);
        }
        ledger.write(
                new Entry(journal, "UNLOCK", person, series.value(), episode),
                List.of(
                        AccountRef.wallet(person).gets(-coins),
                        AccountRef.seriesRevenue(series.value()).gets(coins)));
        return new Outcome.Unlocked(journal, ledger.walletCoins(person));
    }
}
