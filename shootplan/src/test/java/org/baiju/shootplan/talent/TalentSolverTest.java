package org.baiju.shootplan.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TalentSolverTest {

    @Test
    void everySmallProblemCostsWhatTryingAllOrdersFinds() {
        for (int seed = 0; seed < 400; seed++) {
            int scenes = 1 + seed % 7;
            TalentProblem problem = Problems.random(scenes, 1 + seed % 9, seed);
            assertProven(problem, Problems.cheapest(problem));
        }
    }

    @Test
    void largerProblemsCostWhatAllSetsOfScenesFind() {
        for (int seed = 0; seed < 40; seed++) {
            TalentProblem drawn = Problems.random(10, 4 + seed % 7, seed);
            assertProven(drawn, Problems.cheapestBySets(drawn));
            TalentProblem odd = Problems.odd(11, 8, seed);
            assertProven(odd, Problems.cheapestBySets(odd));
        }
    }

    @Test
    void oddProblemsCostWhatTryingAllOrdersFinds() {
        for (int seed = 0; seed < 400; seed++) {
            TalentProblem problem = Problems.odd(seed % 8, seed % 7, seed);
            assertProven(problem, Problems.cheapest(problem));
        }
    }

    private static void assertProven(TalentProblem problem, long cost) {
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(solution.cost()).as("cost of %s", problem).isEqualTo(cost);
        assertThat(solution.bound()).isEqualTo(cost);
        assertThat(solution.status()).isEqualTo(TalentSolution.Status.OPTIMAL);
        assertThat(problem.costOf(solution.order())).isEqualTo(cost);
    }

    @Test
    void scenesOfNobodyWhoWaitsStayWhereTheyMakeNobodyWait() {
        // The middle scene has no cast and the others the same: once the actor is left out, all three are alike.
        var problem = new TalentProblem(
                List.of(
                        new TalentProblem.Scene(1, List.of(0)),
                        new TalentProblem.Scene(3, List.of()),
                        new TalentProblem.Scene(4, List.of(0))),
                List.of(93L));
        assertProven(problem, 93 * 5);
    }

    @Test
    void neitherTheOrderOfScenesNorThatOfActorsMatters() {
        var random = new SplittableRandom(5);
        for (int seed = 0; seed < 20; seed++) {
            TalentProblem problem = Problems.random(14, 9, seed);
            List<Integer> renamed = Problems.shuffled(9, random);
            List<TalentProblem.Scene> scenes = Problems.shuffled(14, random).stream()
                    .map(problem.scenes()::get)
                    .map(scene -> new TalentProblem.Scene(
                            scene.duration(),
                            scene.actors().stream().map(renamed::get).toList()))
                    .toList();
            List<Long> costs = IntStream.range(0, 9)
                    .mapToObj(actor -> problem.dailyCosts().get(renamed.indexOf(actor)))
                    .toList();
            long cost = TalentSolver.solve(problem, TalentLimit.memory()).cost();
            assertProven(new TalentProblem(scenes, costs), cost);
        }
    }

    @Test
    void theOppositeOrderCostsTheSame() {
        TalentProblem problem = Problems.random(16, 10, 3);
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(problem.costOf(solution.order().reversed())).isEqualTo(solution.cost());
    }

    @Test
    void whereverTheSearchIsStoppedTheCostIsOnOneSideOfTheBestAndTheBoundOnTheOther() {
        TalentProblem problem = Problems.random(22, 14, 11);
        long best = TalentSolver.solve(problem, TalentLimit.memory()).cost();
        for (int questions = 0; questions < 60; questions++) {
            var left = new AtomicInteger(questions);
            TalentSolution solution =
                    TalentSolver.solve(problem, TalentLimit.memory().orWhen(() -> left.getAndDecrement() <= 0));
            assertThat(solution.cost()).isEqualTo(problem.costOf(solution.order()));
            assertThat(solution.cost()).isGreaterThanOrEqualTo(best);
            assertThat(solution.bound()).isLessThanOrEqualTo(best);
        }
    }

    @Test
    void aFullMemoryEndsTheSearchWithABound() {
        TalentProblem problem = Problems.random(30, 20, 2);
        long best = TalentSolver.solve(problem, TalentLimit.memory()).cost();
        TalentSolution solution = TalentSolver.solve(problem, new TalentLimit(300, () -> false));
        assertThat(solution.status()).isEqualTo(TalentSolution.Status.FEASIBLE);
        assertThat(solution.cost()).isGreaterThanOrEqualTo(best);
        assertThat(solution.bound()).isLessThanOrEqualTo(best);
    }

    @Test
    void anInterruptedThreadGetsTheBestSoFarAndStaysInterrupted() {
        TalentProblem problem = Problems.random(20, 12, 4);
        Thread.currentThread().interrupt();
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(solution.cost()).isEqualTo(problem.costOf(solution.order()));
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.cost());
    }

    @Test
    void moreScenesThanASearchTakesGetAnOrderAndABound() {
        TalentProblem problem = Problems.random(80, 11, 1);
        assertThat(CoreProblem.of(problem).scenes).isGreaterThan(64);
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(solution.order()).hasSize(80).doesNotHaveDuplicates();
        assertThat(solution.cost()).isEqualTo(problem.costOf(solution.order()));
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.cost());
        assertThat(solution.status()).isEqualTo(TalentSolution.Status.FEASIBLE);
    }

    @Test
    void moreActorsThanASearchTakesGetAnOrderAndABound() {
        TalentProblem problem = Problems.random(12, 80, 1);
        TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
        assertThat(solution.cost()).isEqualTo(problem.costOf(solution.order()));
        assertThat(solution.bound()).isPositive().isLessThanOrEqualTo(solution.cost());
    }

    @Test
    void theSameProblemGetsTheSameOrderEachTime() {
        TalentProblem problem = Problems.random(20, 12, 8);
        assertThat(TalentSolver.solve(problem, TalentLimit.memory()))
                .isEqualTo(TalentSolver.solve(problem, TalentLimit.memory()));
    }
}
