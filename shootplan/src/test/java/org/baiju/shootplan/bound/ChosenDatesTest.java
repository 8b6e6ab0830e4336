package org.baiju.shootplan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChosenDatesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceOfDatesIsCheaper(long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(2);
        int slots = 6;
        long available = 1L + random.nextInt(63);
        long day = random.nextInt(1000);
        long hold = random.nextInt(500);
        int least = 1 + random.nextInt(3);
        long[] paidBack = random.longs(slots, 0, 1500).toArray();
        long best = Long.MAX_VALUE;
        for (long set = 1; set < 64; set++) {
            long cost = cost(set, units, day, hold, paidBack);
            if ((set & ~available) == 0 && Long.bitCount(set) >= least && cost != Long.MAX_VALUE) {
                best = Math.min(best, cost);
            }
        }
        var choice = new ChosenDates(day, hold, available, least, slots, units).cheapest(paidBack);
        assertThat(choice.cost()).isEqualTo(best == Long.MAX_VALUE ? 0 : best);
        if (choice.slots() != 0) {
            assertThat(cost(choice.slots(), units, day, hold, paidBack)).isEqualTo(best);
        }
    }

    /** Without end if two slots of one date are in the set. */
    private static long cost(long set, int units, long day, long hold, long[] paidBack) {
        int first = Long.numberOfTrailingZeros(set) / units;
        int last = (63 - Long.numberOfLeadingZeros(set)) / units;
        long cost = hold * (last - first + 1 - Long.bitCount(set));
        int before = -1;
        for (long left = set; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            if (slot / units == before) {
                return Long.MAX_VALUE;
            }
            before = slot / units;
            cost += day - paidBack[slot];
        }
        return cost;
    }
}
