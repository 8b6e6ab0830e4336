package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the cheapest order of scenes and proves it. Up to 64 different casts and 64 actors who may wait are searched
 * exactly; larger problems get a good order, and the bound of a part of them.
 */
public final class TalentSolver {
    /** Moves of the first search per scene, enough for the exact one to start close; twenty scenes take milliseconds. */
    private static final int MOVES_PER_SCENE = 500;

    /** Moves per scene where nothing follows to make the order better. */
    private static final int MOVES_PER_SCENE_ALONE = 10_000;

    /** States for the bound of a part, so that a large problem does not use up its time there. */
    private static final int STATES_OF_A_PART = 20_000;

    private TalentSolver() {}

    /** Solves the problem, as far as the limit lets it. */
    public static TalentSolution solve(TalentProblem problem, TalentLimit limit) {
        CoreProblem core = CoreProblem.of(problem);
        if (!Masks.fit(core)) {
            return approximate(problem, core, limit);
        }
        int[] order = new Annealing(core).run(MOVES_PER_SCENE * core.scenes, limit.stopped());
        var search = search(core, order, limit);
        return TalentSolution.of(
                core.workPay + search.waiting(), core.workPay + search.bound(), core.original(search.order()));
    }

    private static DoubleEndedSearch search(CoreProblem core, int[] order, TalentLimit limit) {
        var search =
                new DoubleEndedSearch(new Masks(core), order, core.waiting(order), limit.states(), limit.stopped());
        search.run();
        return search;
    }

    private static TalentSolution approximate(TalentProblem problem, CoreProblem core, TalentLimit limit) {
        int[] order = new Annealing(core).run(MOVES_PER_SCENE_ALONE * core.scenes, limit.stopped());
        CoreProblem part = CoreProblem.of(part(problem, core));
        int[] some = new Annealing(part).run(MOVES_PER_SCENE * part.scenes, limit.stopped());
        long bound = search(part, some, new TalentLimit(STATES_OF_A_PART, limit.stopped()))
                .bound();
        long cost = core.workPay + core.waiting(order);
        return TalentSolution.of(cost, Math.min(cost, core.workPay + bound), core.original(order));
    }

    /** Leaving out scenes or actors never makes anybody wait longer, so a part bounds the waiting of the whole. */
    private static TalentProblem part(TalentProblem problem, CoreProblem core) {
        Comparator<Integer> weight =
                Comparator.comparingLong(scene -> problem.scenes().get(scene).duration()
                        * problem.scenes().get(scene).actors().size());
        List<Integer> scenes = core.original(IntStream.range(0, core.scenes).toArray()).stream()
                .sorted(weight.reversed())
                .limit(Long.SIZE)
                .toList();
        Set<Integer> dearest = new HashSet<>(IntStream.range(
                        0, problem.dailyCosts().size())
                .boxed()
                .sorted(Comparator.comparingLong(problem.dailyCosts()::get).reversed())
                .limit(Long.SIZE)
                .toList());
        List<TalentProblem.Scene> kept = new ArrayList<>();
        for (int number : scenes) {
            TalentProblem.Scene scene = problem.scenes().get(number);
            kept.add(new TalentProblem.Scene(
                    scene.duration(),
                    scene.actors().stream().filter(dearest::contains).toList()));
        }
        return new TalentProblem(kept, problem.dailyCosts());
    }
}
