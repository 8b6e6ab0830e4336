package org.baiju.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.baiju.shootplan.talent.TalentLimit;
import org.baiju.shootplan.talent.TalentProblem;
import org.baiju.shootplan.talent.TalentSolution;
import org.baiju.shootplan.talent.TalentSolver;

/**
 * Drawn instances of one size, numbered from 1. They follow the description of the published random ones (Cheng, Diamond,
 * Lin 1993; Garcia de la Banda, Stuckey, Chu 2011) but are not these: actor in 2 to all scenes, cost 1 to 100, durations
 * 1 to 5.
 *
 * @param seconds processor time of one instance
 */
record TalentGroup(int scenes, int actors, int first, int instances, int seconds) {
    /** How many of a hundred are to be proved; sizes without a bar are measured only. */
    private static final Map<String, Integer> BARS = Map.of("40x22", 98, "64x12", 99, "64x22", 50);

    TalentProblem instance(int number) {
        var random = new SplittableRandom(number * 1_000_003L + scenes * 1000L + actors);
        List<List<Integer>> casts = new ArrayList<>();
        IntStream.range(0, scenes).forEach(_ -> casts.add(new ArrayList<>()));
        List<Long> costs = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            int[] order = IntStream.range(0, scenes).toArray();
            int count = 2 + random.nextInt(scenes - 1);
            for (int i = 0; i < count; i++) {
                int other = i + random.nextInt(scenes - i);
                int scene = order[other];
                order[other] = order[i];
                casts.get(scene).add(actor);
            }
            costs.add(1L + random.nextInt(100));
        }
        return new TalentProblem(
                casts.stream()
                        .map(cast -> new TalentProblem.Scene(1 + random.nextInt(5), cast))
                        .toList(),
                costs);
    }

    /** Whether the bar is met. */
    boolean measure(PrintStream out) {
        String size = scenes + "x" + actors;
        out.printf("%s, regenerated instances %d to %d, at most %d CPU s each%n", size, first, last(), seconds);
        int proved = 0;
        for (int number = first; number <= last(); number++) {
            proved += solve(size, number, out) ? 1 : 0;
        }
        int bar = BARS.getOrDefault(size, 0);
        boolean met = 100 * proved >= bar * instances;
        out.printf("%s: %d of %d proved; bar %d of 100: %s%n", size, proved, instances, bar, met ? "met" : "MISSED");
        return met;
    }

    private int last() {
        return first + instances - 1;
    }

    private boolean solve(String size, int number, PrintStream out) {
        TalentProblem problem = instance(number);
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long end = start + seconds * 1_000_000_000L;
        TalentSolution solution =
                TalentSolver.solve(problem, TalentLimit.memory().orWhen(() -> clock.getCurrentThreadCpuTime() > end));
        double used = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        out.printf(
                "%s_%d cost %d bound %d %s %.2f CPU s%n",
                size, number, solution.cost(), solution.bound(), solution.status(), used);
        return solution.status() == TalentSolution.Status.OPTIMAL;
    }
}
