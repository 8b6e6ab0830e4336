package org.baiju.shootplan.bound;

import java.util.function.BooleanSupplier;

/**
 * Raises a Lagrangian bound by changing its prices: the volume algorithm (Barahona and Anbil 2000, Mathematical
 * Programming 87:385). Steps go along a mixture of all disagreements so far, because the last one alone swings to and fro.
 */
final class PriceSearch {
    /** Of a new disagreement this much goes into the mixture, at least and at most. */
    private static final double LEAST_SHARE = 0.01;

    private static final double MOST_SHARE = 0.1;

    /** After so many rounds without a better bound steps become shorter. */
    private static final int PATIENCE = 15;

    private final Bounded bounded;
    private final double[] best;
    private final double[] direction;
    private long bestValue;
    private double step = 0.1;
    private int fruitless;

    /** What is bounded from below. */
    interface Bounded {
        /**
         * The bound at these prices, none of which is below 0.
         *
         * @param disagreement is set to the direction in which each price would have to change
         */
        long value(double[] prices, double[] disagreement);
    }

    private PriceSearch(Bounded bounded, double[] start) {
        this.bounded = bounded;
        best = start.clone();
        direction = new double[start.length];
        bestValue = bounded.value(best, direction);
    }

    /**
     * The highest bound met.
     *
     * @param target what the bound cannot exceed, which decides how long steps are
     * @param stopped asked before each round; true ends the search with what it has
     */
    static long highest(Bounded bounded, double[] start, double target, int rounds, BooleanSupplier stopped) {
        var search = new PriceSearch(bounded, start);
        for (int round = 0; round < rounds && !stopped.getAsBoolean(); round++) {
            search.go(target);
        }
        return search.bestValue;
    }

    private void go(double target) {
        double length = product(direction, direction);
        if (length < 1e-9) {
            return; // Everything agrees: no prices are better.
        }
        // A little above the target, so that steps do not vanish when the bound comes near it.
        double by = step * (1.02 * target - bestValue) / length;
        double[] trial = new double[best.length];
        for (int index = 0; index < trial.length; index++) {
            trial[index] = Math.max(0, best[index] + by * direction[index]);
        }
        double[] found = new double[best.length];
        long value = bounded.value(trial, found);
        judge(value, trial, product(found, direction) > 0);
        mix(found);
    }

    private void judge(long value, double[] trial, boolean isStillUphill) {
        if (value > bestValue) {
            bestValue = value;
            System.arraycopy(trial, 0, best, 0, best.length);
            fruitless = 0;
            step = isStillUphill ? Math.min(2, step * 1.1) : step;
        } else if (++fruitless >= PATIENCE) {
            fruitless = 0;
            step = Math.max(1e-4, step * 0.66);
        }
    }

    /** With the share that makes the mixture shortest, within limits. */
    private void mix(double[] found) {
        double square = product(direction, direction);
        double along = product(found, direction);
        double apart = product(found, found) - 2 * along + square;
        double share = apart < 1e-9 ? MOST_SHARE : Math.clamp((square - along) / apart, LEAST_SHARE, MOST_SHARE);
        for (int index = 0; index < direction.length; index++) {
            direction[index] = share * found[index] + (1 - share) * direction[index];
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }
}
