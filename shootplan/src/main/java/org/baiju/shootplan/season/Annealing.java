package org.baiju.shootplan.season;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) that crosses unlawful ground: what a breach costs rises
 * while there is one and falls while there is none (strategic oscillation, Glover 1989), so that the search goes along
 * the border of the lawful plans, where the good ones are.
 */
final class Annealing {
    /** After how many moves temperature and prices change and the caller is asked whether to stop. */
    private static final int STRIDE = 1000;

    /** Of 100 moves, those of a group and those that exchange two scenes; the others move one scene. */
    private static final int GROUP_SHARE = 6;

    private static final int SWAP_SHARE = 20;

    private final Assignment assignment;
    private final Dice dice;
    private final Groups groups;
    private final double scale;
    private final Found found;

    /** Is told each plan that is cheaper than all before in this chain; it must copy what it keeps. */
    interface Found {
        void offer(long cost, int[] slots);
    }

    private double minutePrice;
    private double breachPrice;
    private long bestCost = Long.MAX_VALUE;
    private int @Nullable [] best;

    /**
     * @param start in which slot each scene is at first
     * @param allowed for each scene the slots that it may go to, never none
     * @param scale what a usual change costs, in money: temperatures and prices are multiples of it
     */
    Annealing(Tables tables, int[] start, long[] allowed, double scale, Dice dice, Found found) {
        this.assignment = new Assignment(tables, start);
        this.scale = scale;
        this.dice = dice;
        this.found = found;
        this.groups = new Groups(assignment, allowed, dice);
        minutePrice = 0.05 * scale;
        breachPrice = 5 * scale;
    }

    /**
     * Cools down from one temperature to another.
     *
     * @param hot in usual changes
     * @param cold in usual changes
     * @param moves how many are tried
     * @param stop is told how many moves were made since it was asked last, and tells whether to end
     */
    void cool(double hot, double cold, long moves, LongPredicate stop) {
        long strides = Math.max(1, moves / STRIDE);
        double factor = Math.pow(cold / hot, 1.0 / strides);
        double temperature = hot * scale;
        keepIfBest();
        for (long stride = 0; stride < strides && !stop.test(STRIDE); stride++) {
            adaptPrices();
            for (int move = 0; move < STRIDE; move++) {
                tryMove(temperature);
            }
            temperature *= factor;
        }
    }

    /** The cost of the cheapest lawful plan met; {@link Long#MAX_VALUE} if none was. */
    long bestCost() {
        return bestCost;
    }

    /** The cheapest lawful plan met. */
    int @Nullable [] best() {
        return best;
    }

    private void keepIfBest() {
        if (assignment.cost() < bestCost && assignment.isLawful()) {
            keep();
        }
    }

    private void keep() {
        bestCost = assignment.cost();
        found.offer(bestCost, assignment.slot);
        if (best == null) {
            best = assignment.slot.clone();
        }
        System.arraycopy(assignment.slot, 0, best, 0, best.length);
    }

    private void adaptPrices() {
        minutePrice = assignment.overrun() > 0
                ? Math.min(minutePrice * 1.003, 0.4 * scale)
                : Math.max(minutePrice / 1.01, 0.0125 * scale);
        breachPrice = assignment.breaches() > 0
                ? Math.min(breachPrice * 1.003, 50 * scale)
                : Math.max(breachPrice / 1.01, 0.75 * scale);
    }

    private void tryMove(double temperature) {
        int kind = dice.below(100);
        boolean chosen = kind < GROUP_SHARE
                ? groups.chooseGroup()
                : kind < GROUP_SHARE + SWAP_SHARE ? groups.choosePair() : groups.chooseOne();
        if (!chosen) {
            return;
        }
        long delta = assignment.delta(groups.scenes, groups.size, groups.one, groups.other);
        double priced = delta + minutePrice * assignment.overrunDelta() + breachPrice * assignment.breachesDelta();
        if (priced <= temperature * dice.patience()) {
            assignment.exchange(groups.scenes, groups.size, groups.one, groups.other, delta);
            keepIfBest();
        }
    }
}
