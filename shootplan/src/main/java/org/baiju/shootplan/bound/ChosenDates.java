package org.baiju.shootplan.bound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a person is called or a place is rented, chosen alone: cheapest if each slot pays back what the
 * days' patterns offer for it. Fees and holds are exact here; the patterns only know prices.
 */
final class ChosenDates {
    private final long dayFee;
    private final long holdFee;
    private final long available;
    private final int least;
    private final int dates;
    private final int units;

    /**
     * @param available the slots that are possible, as bits
     * @param least on how many dates at least; as many as its minutes need
     * @param units slots of one date; only one of them is chosen
     */
    ChosenDates(long dayFee, long holdFee, long available, int least, int slots, int units) {
        this.dayFee = dayFee;
        this.holdFee = holdFee;
        this.available = available;
        this.units = units;
        dates = slots / units;
        this.least = least;
    }

    /** A choice: what it costs less what is paid back, and its slots as bits. */
    record Choice(long cost, long slots) {}

    /**
     * The cheapest choice.
     *
     * @param paidBack for each slot
     */
    Choice cheapest(long[] paidBack) {
        long[] extra = new long[dates];
        int[] slotOf = new int[dates];
        for (int date = 0; date < dates; date++) {
            slotOf[date] = -1;
            for (int slot = date * units; slot < (date + 1) * units; slot++) {
                boolean isOpen = (available >>> slot & 1) != 0;
                if (isOpen && (slotOf[date] < 0 || dayFee - paidBack[slot] < extra[date])) {
                    slotOf[date] = slot;
                    extra[date] = dayFee - paidBack[slot];
                }
            }
        }
        @Nullable Choice best = null;
        for (int first = 0; first < dates; first++) {
            for (int last = first; last < dates && slotOf[first] >= 0; last++) {
                Choice choice = slotOf[last] < 0 ? null : within(first, last, extra, slotOf);
                if (choice != null && (best == null || choice.cost() < best.cost())) {
                    best = choice;
                }
            }
        }
        // Whoever cannot be called often enough has no lawful plan; then any bound is one.
        return best == null ? new Choice(0, 0) : best;
    }

    /** With the first and the last date given; null if too few dates are between them. */
    private @Nullable Choice within(int first, int last, long[] extra, int[] slotOf) {
        long cost = extra[first] + (first == last ? 0 : extra[last]);
        long slots = 1L << slotOf[first] | 1L << slotOf[last];
        int count = first == last ? 1 : 2;
        long[] more = new long[Math.max(0, last - first - 1)];
        int free = 0;
        for (int date = first + 1; date < last; date++) {
            long against = extra[date] - holdFee;
            cost += holdFee;
            if (slotOf[date] < 0) {
                continue;
            }
            if (against < 0) {
                cost += against;
                slots |= 1L << slotOf[date];
                count++;
            } else {
                more[free++] = (against << 6) | date;
            }
        }
        if (count + free < least) {
            return null;
        }
        Arrays.sort(more, 0, free);
        for (int index = 0; count < least; index++, count++) {
            cost += more[index] >> 6;
            slots |= 1L << slotOf[(int) (more[index] & 63)];
        }
        return new Choice(cost, slots);
    }
}
