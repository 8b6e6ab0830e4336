package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Problems drawn by seed, and the slow truth about small ones. */
final class Problems {
    private Problems() {}

    /** Like the published random instances: each actor in 2 to all scenes, costs 1 to 100, durations 1 to 5. */
    static TalentProblem random(int scenes, int actors, long seed) {
        var random = new SplittableRandom(seed);
        List<List<Integer>> casts = new ArrayList<>();
        IntStream.range(0, scenes).forEach(_ -> casts.add(new ArrayList<>()));
        List<Long> costs = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            List<Integer> where = shuffled(scenes, random);
            int count = scenes < 2 ? scenes : random.nextInt(2, scenes + 1);
            for (int scene : where.subList(0, count)) {
                casts.get(scene).add(actor);
            }
            costs.add(random.nextLong(1, 101));
        }
        return new TalentProblem(
                casts.stream()
                        .map(cast -> new TalentProblem.Scene(random.nextInt(1, 6), cast))
                        .toList(),
                costs);
    }

    /** Few scenes an actor and small numbers: equal casts, idle actors, scenes without anybody, no duration, no pay. */
    static TalentProblem odd(int scenes, int actors, long seed) {
        var random = new SplittableRandom(seed);
        List<TalentProblem.Scene> list = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            List<Integer> cast = IntStream.range(0, actors)
                    .filter(_ -> random.nextInt(3) == 0)
                    .boxed()
                    .toList();
            list.add(new TalentProblem.Scene(random.nextInt(0, 3), cast));
        }
        return new TalentProblem(list, random.longs(actors, 0, 4).boxed().toList());
    }

    static List<Integer> shuffled(int size, RandomGenerator random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    /** The least cost over all orders, each priced by the definition. */
    static long cheapest(TalentProblem problem) {
        return cheapest(
                problem,
                new ArrayList<>(
                        IntStream.range(0, problem.scenes().size()).boxed().toList()),
                0);
    }

    /**
     * The least cost by dynamic programming over every set of scenes shot so far (Held and Karp's way): who is on
     * location during a scene depends on nothing but that set.
     */
    static long cheapestBySets(TalentProblem problem) {
        int n = problem.scenes().size();
        int[] scenesOf = new int[problem.dailyCosts().size()];
        for (int scene = 0; scene < n; scene++) {
            for (int actor : problem.scenes().get(scene).actors()) {
                scenesOf[actor] |= 1 << scene;
            }
        }
        long[] least = new long[1 << n];
        Arrays.fill(least, 1, least.length, Long.MAX_VALUE);
        for (int shot = 0; shot < least.length - 1; shot++) {
            for (int scene = 0; scene < n; scene++) {
                int after = shot | 1 << scene;
                if (after != shot) {
                    long present = 0;
                    for (int actor = 0; actor < scenesOf.length; actor++) {
                        // Nobody is paid who has not begun, or has finished.
                        boolean paid = (scenesOf[actor] & after) != 0 && (scenesOf[actor] & ~shot) != 0;
                        present += paid ? problem.dailyCosts().get(actor) : 0;
                    }
                    least[after] = Math.min(
                            least[after],
                            least[shot] + present * problem.scenes().get(scene).duration());
                }
            }
        }
        return least[least.length - 1];
    }

    private static long cheapest(TalentProblem problem, List<Integer> order, int from) {
        if (from >= order.size() - 1) {
            return problem.costOf(order);
        }
        long least = Long.MAX_VALUE;
        for (int i = from; i < order.size(); i++) {
            Collections.swap(order, from, i);
            least = Math.min(least, cheapest(problem, order, from + 1));
            Collections.swap(order, from, i);
        }
        return least;
    }
}
