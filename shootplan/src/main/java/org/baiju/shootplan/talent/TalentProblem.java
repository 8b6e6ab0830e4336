package org.baiju.shootplan.talent;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Scenes to be put in order, and the people in them. Everybody is paid from the first scene they play in to the last,
 * waiting included.
 *
 * @param scenes in any order; their numbers elsewhere count from 0
 * @param dailyCosts what each actor costs for one unit of duration, by actor number from 0
 */
public record TalentProblem(List<Scene> scenes, List<Long> dailyCosts) {
    /** Leaves the search sixty-three bits less fifteen for fractions; in cents, more than any film has cost. */
    public static final long LARGEST_COST = 1L << 48;

    /** More scenes or actors than any shoot has; keeps the work of reading and of local search bounded. */
    public static final int LARGEST_SIZE = 500;

    /**
     * One scene.
     *
     * @param duration in any unit, 0 or more
     * @param actors the numbers of who plays in it, each once
     */
    public record Scene(long duration, List<Integer> actors) {
        public Scene {
            if (duration < 0) {
                throw new IllegalArgumentException("A scene cannot last %d".formatted(duration));
            }
            actors = List.copyOf(actors);
        }
    }

    public TalentProblem {
        scenes = List.copyOf(scenes);
        dailyCosts = List.copyOf(dailyCosts);
        if (scenes.size() > LARGEST_SIZE || dailyCosts.size() > LARGEST_SIZE) {
            throw new IllegalArgumentException("%d scenes and %d actors are more than %d"
                    .formatted(scenes.size(), dailyCosts.size(), LARGEST_SIZE));
        }
        for (Scene scene : scenes) {
            requireActors(scene, dailyCosts.size());
        }
        requireSums(scenes, dailyCosts);
    }

    private static void requireActors(Scene scene, int actors) {
        if (new HashSet<>(scene.actors()).size() < scene.actors().size()) {
            throw new IllegalArgumentException("An actor stands twice in the scene of " + scene.actors());
        }
        for (int actor : scene.actors()) {
            if (actor < 0 || actor >= actors) {
                throw new IllegalArgumentException("There is no actor %d among %d".formatted(actor, actors));
            }
        }
    }

    private static void requireSums(List<Scene> scenes, List<Long> dailyCosts) {
        for (long cost : dailyCosts) {
            if (cost < 0) {
                throw new IllegalArgumentException("An actor cannot cost %d".formatted(cost));
            }
        }
        if (!sumsFit(scenes.stream().map(Scene::duration).toList(), dailyCosts)) {
            throw new IllegalArgumentException("The total cost may exceed %d".formatted(LARGEST_COST));
        }
    }

    /** Whether everybody could be paid for everything without leaving exact arithmetic. */
    static boolean sumsFit(List<Long> durations, List<Long> dailyCosts) {
        BigInteger time = sum(durations);
        return time.multiply(sum(dailyCosts)).compareTo(BigInteger.valueOf(LARGEST_COST)) <= 0;
    }

    private static BigInteger sum(List<Long> values) {
        return values.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * The cost of shooting in this order, worked out from the definition alone.
     *
     * @param order every scene number once
     */
    public long costOf(List<Integer> order) {
        if (order.size() != scenes.size() || new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("Not an order of %d scenes: %s".formatted(scenes.size(), order));
        }
        long[] start = new long[dailyCosts.size()];
        long[] end = new long[dailyCosts.size()];
        Arrays.fill(start, -1);
        long time = 0;
        for (int number : order) {
            Scene scene = scenes.get(number);
            for (int actor : scene.actors()) {
                if (start[actor] < 0) {
                    start[actor] = time;
                }
                end[actor] = time + scene.duration();
            }
            time += scene.duration();
        }
        long cost = 0;
        for (int actor = 0; actor < start.length; actor++) {
            cost += start[actor] < 0 ? 0 : dailyCosts.get(actor) * (end[actor] - start[actor]);
        }
        return cost;
    }
}
