package org.baiju.studio.money;

import java.util.List;

/**
 * What a series has earned.
 *
 * @param lines one for each episode that was unlocked, by number
 * @param ledgerCoins the balance of the series' revenue account, read from the postings
 * @param entitlements how many episodes viewers own
 * @param fenPerCoin what a coin is worth
 */
public record Statement(List<EpisodeLine> lines, long ledgerCoins, long entitlements, int fenPerCoin) {
    public Statement {
        lines = List.copyOf(lines);
    }

    /** What one episode has earned. */
    public record EpisodeLine(int episode, long unlocks, long coins, long fen) {}

    /** How many episodes were unlocked in all. */
    public long unlocks() {
        return lines.stream().mapToLong(EpisodeLine::unlocks).sum();
    }

    /** How many coins were spent in all. */
    public long coins() {
        return lines.stream().mapToLong(EpisodeLine::coins).sum();
    }

    /** What those coins cost the viewers, in fen. */
    public long fen() {
        return lines.stream().mapToLong(EpisodeLine::fen).sum();
    }

    /** Whether the lines add up to the ledger, and every unlock gave somebody exactly one episode. */
    public boolean agreesWithLedger() {
        return coins() == ledgerCoins && unlocks() == entitlements;
    }
}
