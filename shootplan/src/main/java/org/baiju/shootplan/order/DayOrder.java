package org.baiju.shootplan.order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.baiju.shootplan.Strip;

/**
 * Orders the strips of one day: by annealing from an order by place, set and sky, moving runs of strips about. The same
 * seed gives the same order.
 */
final class DayOrder {
    /** Enough to be stable on days of forty strips, measured on the benchmark's seasons: a day takes some 20 ms. */
    private static final int TRIES_PER_STRIP = 400;

    private static final int RUN_MAX = 6;

    private final DayProblem problem;
    private final DayRun run;
    private final SplittableRandom random;

    DayOrder(DayProblem problem, long seed) {
        this.problem = problem;
        this.run = new DayRun(problem);
        this.random = new SplittableRandom(seed);
    }

    /**
     * An order and the call that suits it.
     *
     * @param call minutes from midnight
     */
    record Ordered(List<Strip> strips, int call, long cost) {}

    Ordered best() {
        int[] order = byPlace();
        long cost = run.cost(order);
        int[] best = order.clone();
        long bestCost = cost;
        int tries = order.length < 2 ? 0 : TRIES_PER_STRIP * order.length;
        // From the price of a move, at which places may still be torn apart, down to a few minutes of waiting.
        double cold = Math.max(1, problem.rules.prices().waitingHour() / 10.0);
        double hot = Math.max(cold, (double) problem.rules.prices().move());
        for (int i = 0; i < tries; i++) {
            double heat = hot * Math.pow(cold / hot, (double) i / tries);
            int[] other = changed(order);
            long otherCost = run.cost(other);
            if (otherCost <= cost || random.nextDouble() < Math.exp((cost - otherCost) / heat)) {
                order = other;
                cost = otherCost;
                if (cost < bestCost) {
                    best = order;
                    bestCost = cost;
                }
            }
        }
        List<Strip> strips = Arrays.stream(best).mapToObj(problem.strips::get).toList();
        return new Ordered(strips, run.callFor(best), bestCost);
    }

    /** Exteriors by day first and by night last, each place at once, each set within it, else as the story goes. */
    private int[] byPlace() {
        Map<Integer, Integer> rank = new HashMap<>();
        for (int i = 0; i < problem.strips.size(); i++) {
            int sky = problem.dark[i] ? 2 : problem.bright[i] ? 0 : 1;
            rank.merge(problem.place[i], sky, (one, other) -> one == 2 || other == 2 ? 2 : Math.min(one, other));
        }
        return IntStream.range(0, problem.strips.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> rank.getOrDefault(problem.place[i], 1))
                        .thenComparingInt(i -> problem.place[i])
                        .thenComparing(i -> problem.dark[i])
                        .thenComparingInt(i -> problem.set[i])
                        .thenComparingInt(i -> problem.rank[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] changed(int[] order) {
        int length = order.length;
        int from = random.nextInt(length);
        int run = 1 + random.nextInt(Math.min(RUN_MAX, length - from));
        int to = random.nextInt(length - run + 1);
        int[] rest = new int[length - run];
        System.arraycopy(order, 0, rest, 0, from);
        System.arraycopy(order, from + run, rest, from, length - from - run);
        int[] moved = Arrays.copyOfRange(order, from, from + run);
        if (run > 1 && random.nextInt(4) == 0) {
            reverse(moved);
        }
        int[] changed = new int[length];
        System.arraycopy(rest, 0, changed, 0, to);
        System.arraycopy(moved, 0, changed, to, run);
        System.arraycopy(rest, to, changed, to + run, rest.length - to);
        return changed;
    }

    private static void reverse(int[] run) {
        for (int i = 0; i < run.length / 2; i++) {
            int one = run[i];
            run[i] = run[run.length - 1 - i];
            run[run.length - 1 - i] = one;
        }
    }
}
