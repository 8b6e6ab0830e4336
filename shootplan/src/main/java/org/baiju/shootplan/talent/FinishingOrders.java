package org.baiju.shootplan.talent;

import java.util.Arrays;

/**
 * The least that actors who are all on location pay for waiting, over every order in which they may finish: exact for
 * these actors alone, by dynamic programming over who has finished. Scenes carry weights instead of durations, so that
 * a bound can share one scene out among several arguments.
 */
final class FinishingOrders {
    /** More actors than this double the work each; the dearest are looked at. */
    static final int MOST = 9;

    private final Masks masks;
    private final long[] inside = new long[1 << MOST];
    private final long[] least = new long[1 << MOST];
    private final long[] cost = new long[MOST];

    FinishingOrders(Masks masks) {
        this.masks = masks;
    }

    /** @param weight per scene, in any unit; the result is in that unit times a daily cost */
    long waiting(long actors, long scenes, long[] weight) {
        long chosen = actors;
        while (Long.bitCount(chosen) > MOST) {
            chosen ^= Long.highestOneBit(chosen);
        }
        int k = Long.bitCount(chosen);
        if (k < 2) {
            return 0;
        }
        int full = (1 << k) - 1;
        int i = 0;
        for (long rest = chosen; rest != 0; rest &= rest - 1) {
            cost[i++] = masks.dailyCost[Long.numberOfTrailingZeros(rest)];
        }
        Arrays.fill(inside, 0, full + 1, 0);
        for (long rest = scenes; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            inside[(int) Long.compress(masks.cast[scene], chosen)] += weight[scene];
        }
        sumSubsets(k);
        return overFinished(k);
    }

    /** Afterwards {@code inside[S]} is the weight of all scenes that need nobody outside S. */
    private void sumSubsets(int k) {
        for (int bit = 1; bit < 1 << k; bit <<= 1) {
            for (int base = 0; base < 1 << k; base += 2 * bit) {
                for (int set = base; set < base + bit; set++) {
                    inside[set + bit] += inside[set];
                }
            }
        }
    }

    private long overFinished(int k) {
        int full = (1 << k) - 1;
        least[full] = 0;
        for (int present = full - 1; present >= 0; present--) {
            long best = Long.MAX_VALUE;
            for (int gone = full & ~present; gone != 0; gone &= gone - 1) {
                int last = gone & -gone;
                long waits = inside[full ^ last] - inside[present];
                best = Math.min(best, least[present | last] + cost[Integer.numberOfTrailingZeros(last)] * waits);
            }
            least[present] = best;
        }
        return least[0];
    }
}
