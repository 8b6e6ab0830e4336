package org.baiju.shootplan.talent;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Good orders by simulated annealing over insertions; the same seed gives the same order everywhere. */
final class Annealing {
    private static final long SEED = 20161109;

    private final CoreProblem core;
    private final long[] cast;

    Annealing(CoreProblem core) {
        this.core = core;
        this.cast = core.actors <= Long.SIZE ? new long[core.scenes] : new long[0];
        for (int scene = 0; scene < cast.length; scene++) {
            for (int actor : core.cast[scene]) {
                cast[scene] |= 1L << actor;
            }
        }
    }

    /** The best order of a run of that many moves. */
    int[] run(int moves, BooleanSupplier cancelled) {
        var random = new SplittableRandom(SEED);
        int n = core.scenes;
        int[] order = shuffled(n, random);
        int[] best = order.clone();
        if (n < 2) {
            return best;
        }
        long cost = present(order);
        long bestCost = cost;
        double hot = Math.max(1, cost * 0.02);
        double cold = Math.max(0.1, cost * 0.0002);
        for (int move = 0; move < moves; move++) {
            if ((move & 0xfff) == 0 && cancelled.getAsBoolean()) {
                break;
            }
            double heat = hot * Math.pow(cold / hot, (double) move / moves);
            int from = random.nextInt(n);
            int to = random.nextInt(n - 1);
            to += to >= from ? 1 : 0;
            shift(order, from, to);
            long after = present(order);
            if (after <= cost || random.nextDouble() < Math.exp((cost - after) / heat)) {
                cost = after;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = order.clone();
                }
            } else {
                shift(order, to, from);
            }
        }
        return best;
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static void shift(int[] order, int from, int to) {
        int scene = order[from];
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = scene;
    }

    /** What everybody's presence costs: waiting and, the same in every order, work. */
    private long present(int[] order) {
        if (cast.length < order.length) {
            return core.waiting(order);
        }
        long seen = 0;
        long sum = 0;
        long time = 0;
        for (int scene : order) {
            for (long fresh = cast[scene] & ~seen; fresh != 0; fresh &= fresh - 1) {
                int actor = Long.numberOfTrailingZeros(fresh);
                sum -= core.dailyCost[actor] * time;
            }
            seen |= cast[scene];
            time += core.duration[scene];
        }
        seen = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int scene = order[i];
            for (long fresh = cast[scene] & ~seen; fresh != 0; fresh &= fresh - 1) {
                sum += core.dailyCost[Long.numberOfTrailingZeros(fresh)] * time;
            }
            seen |= cast[scene];
            time -= core.duration[scene];
        }
        return sum;
    }
}
