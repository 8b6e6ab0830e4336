package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is left to decide: scenes with equal casts stand together as one (Garcia de la Banda, Stuckey, Chu 2011, section
 * 3), and who plays in fewer than two of these never waits and is left out. Actors are ordered dearest first.
 */
final class CoreProblem {
    final int scenes;
    final int actors;
    /** Per scene the actors in it, ascending. */
    final int[][] cast;

    final long[] duration;
    final long[] dailyCost;
    /** What is paid for work alone, of all actors: the cost of an order is this and the waiting. */
    final long workPay;

    private final List<List<Integer>> members;

    private CoreProblem(List<List<Integer>> members, int[][] cast, long[] duration, long[] dailyCost, long workPay) {
        this.members = members;
        this.cast = cast;
        this.duration = duration;
        this.dailyCost = dailyCost;
        this.workPay = workPay;
        this.scenes = cast.length;
        this.actors = dailyCost.length;
    }

    static CoreProblem of(TalentProblem problem) {
        Map<Set<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int scene = 0; scene < problem.scenes().size(); scene++) {
            Set<Integer> paid = new TreeSet<>(problem.scenes().get(scene).actors());
            paid.removeIf(actor -> problem.dailyCosts().get(actor) == 0);
            groups.computeIfAbsent(paid, _ -> new ArrayList<>()).add(scene);
        }
        Map<Integer, Long> counted = appearances(groups.keySet());
        // Leaving out an actor can make casts equal, and making one group of two can leave an actor with one.
        while (counted.containsValue(1L)) {
            Map<Integer, Long> before = counted;
            Map<Set<Integer>, List<Integer>> fewer = new LinkedHashMap<>();
            for (var group : groups.entrySet()) {
                Set<Integer> cast = new TreeSet<>(group.getKey());
                cast.removeIf(actor -> before.getOrDefault(actor, 0L) < 2);
                // Scenes that stood together still do: nobody who was left out waits.
                fewer.computeIfAbsent(cast, _ -> new ArrayList<>()).addAll(group.getValue());
            }
            groups = fewer;
            counted = appearances(groups.keySet());
        }
        List<Integer> kept = counted.keySet().stream()
                .sorted(Comparator.<Integer>comparingLong(problem.dailyCosts()::get)
                        .reversed())
                .toList();
        return number(problem, kept, groups);
    }

    /** In how many of the casts each actor is, by actor. */
    private static Map<Integer, Long> appearances(Set<Set<Integer>> casts) {
        return casts.stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(actor -> actor, TreeMap::new, Collectors.counting()));
    }

    private static CoreProblem number(
            TalentProblem problem, List<Integer> kept, Map<Set<Integer>, List<Integer>> merged) {
        long[] duration = merged.values().stream()
                .mapToLong(scenes -> scenes.stream()
                        .mapToLong(scene -> problem.scenes().get(scene).duration())
                        .sum())
                .toArray();
        int[][] cast = merged.keySet().stream()
                .map(actors -> actors.stream().mapToInt(kept::indexOf).sorted().toArray())
                .toArray(int[][]::new);
        long workPay = problem.scenes().stream()
                .mapToLong(scene -> scene.duration()
                        * scene.actors().stream()
                                .mapToLong(problem.dailyCosts()::get)
                                .sum())
                .sum();
        long[] dailyCost = kept.stream().mapToLong(problem.dailyCosts()::get).toArray();
        return new CoreProblem(List.copyOf(merged.values()), cast, duration, dailyCost, workPay);
    }

    /** The scenes of the problem as given, in the order of these. */
    List<Integer> original(int[] order) {
        List<Integer> scenes = new ArrayList<>();
        for (int scene : order) {
            scenes.addAll(members.get(scene));
        }
        return List.copyOf(scenes);
    }

    /** What waiting costs in this order. */
    long waiting(int[] order) {
        long[] first = new long[actors];
        long[] last = new long[actors];
        long[] worked = new long[actors];
        Arrays.fill(first, -1);
        long time = 0;
        for (int scene : order) {
            for (int actor : cast[scene]) {
                if (first[actor] < 0) {
                    first[actor] = time;
                }
                last[actor] = time + duration[scene];
                worked[actor] += duration[scene];
            }
            time += duration[scene];
        }
        long cost = 0;
        for (int actor = 0; actor < actors; actor++) {
            cost += dailyCost[actor] * (last[actor] - first[actor] - worked[actor]);
        }
        return cost;
    }
}
