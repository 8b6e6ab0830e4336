package org.baiju.shootplan.talent;

import java.util.Arrays;

/**
 * The least that actors who are all on location pay for waiting, over every order in which they may finish: exact for
 * these actors alone, by dynamic programming over who has finished. Every actor has a price of their own in every scene,
 * so that a bound can share a cost out among several arguments.
 */
final class FinishingOrders {
    /** More actors than this double the work each; the dearest are looked at. */
    private static final int MOST = 9;

    /** For each actor and set, what it costs if they wait in all scenes that need nobody outside the set. */
    private final long[][] inside = new long[MOST][1 << MOST];

    private final long[] least = new long[1 << MOST];
    private final int[] index = new int[Long.SIZE];
    private long chosen;
    private int count;

    /** Begins anew with these actors. */
    void begin(long actors) {
        chosen = actors;
        while (Long.bitCount(chosen) > MOST) {
            chosen ^= Long.highestOneBit(chosen);
        }
        count = Long.bitCount(chosen);
        int i = 0;
        for (long rest = chosen; rest != 0; rest &= rest - 1) {
            Arrays.fill(inside[i], 0, 1 << count, 0);
            index[Long.numberOfTrailingZeros(rest)] = i++;
        }
    }

    /**
     * Adds a scene.
     *
     * @param price per actor who does not play in it, what waiting in it costs times {@code duration}
     */
    void add(long cast, long[] price, long duration) {
        int set = (int) Long.compress(cast, chosen);
        for (long rest = chosen & ~cast; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            inside[index[actor]][set] += price[actor] * duration;
        }
    }

    /** The least that is paid; to be asked once. */
    long waiting() {
        if (count < 2) {
            return 0;
        }
        for (int actor = 0; actor < count; actor++) {
            sumSubsets(inside[actor], actor);
        }
        int all = (1 << count) - 1;
        least[all] = 0;
        for (int present = all - 1; present >= 0; present--) {
            long best = Long.MAX_VALUE;
            for (int gone = all & ~present; gone != 0; gone &= gone - 1) {
                int last = Integer.numberOfTrailingZeros(gone);
                // Who finishes last of the gone has waited in all scenes that any of the other gone play in.
                long waits = inside[last][all ^ (1 << last)] - inside[last][present];
                best = Math.min(best, least[present | (1 << last)] + waits);
            }
            least[present] = best;
        }
        return least[0];
    }

    /** No set with the actor is asked for: who plays does not wait. */
    private void sumSubsets(long[] sums, int actor) {
        for (int bit = 1; bit < 1 << count; bit <<= 1) {
            for (int base = 0; base < 1 << count && bit != 1 << actor; base += 2 * bit) {
                for (int set = base; set < base + bit; set++) {
                    sums[set + bit] += sums[set];
                }
            }
        }
    }
}
