package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Replanned.Alternative;
import org.baiju.shootplan.season.Replanned.Alternatives;
import org.baiju.shootplan.season.Replanned.Kind;
import org.baiju.shootplan.season.Replanned.Move;
import org.baiju.shootplan.season.Replanned.NoPlan;
import org.baiju.shootplan.season.Replanned.Reason;

/**
 * Mends a plan after a disruption, in three ways from the fewest changes to the cheapest. Each scene that moves has a
 * price in the search, which starts from the plan itself and cools from a low temperature, so that it stays near.
 */
public final class Replan {
    /** What a moved scene costs, in usual changes of the season; measured on the seasons of the benchmark. */
    private static final double HIGH = 2.5;

    private static final double MIDDLE = 0.4;

    /** Temperatures in usual changes. */
    private static final double HOT = 0.3;

    /** For a second try, if nothing lawful is near the plan. */
    private static final double HOTTER = 0.75;

    private static final double COLD = 0.04;

    /**
     * The prices of each chain, one after the other. Most come down to few changes from many: where each move is dear
     * from the start, a chain freezes at the first lawful plan.
     */
    private static final double[][] WAYS = {
        {HIGH, HIGH}, {MIDDLE, 1, HIGH}, {MIDDLE, 1, HIGH}, {1, HIGH}, {MIDDLE, 0}, {MIDDLE, 0}
    };

    private final List<Integer> plan;
    private final Season season;
    private final Disturbed disturbed;
    private final Effort effort;
    private final double scale;
    private final Incumbent clock;

    private Replan(Season season, List<Integer> plan, Disruption disruption, Effort effort, SeasonWatch watch) {
        this.season = season;
        this.plan = List.copyOf(plan);
        this.disturbed = new Disturbed(season, plan, disruption);
        this.effort = effort;
        this.scale = SeasonSearch.usualChange(season);
        this.clock = new Incumbent(
                effort.cap(), effort.movesPerScene() * season.scenes().size(), watch);
    }

    /**
     * Three ways to go on.
     *
     * @param plan for each scene the slot that it was in
     */
    public static Replanned replan(
            Season season, List<Integer> plan, Disruption disruption, Effort effort, SeasonWatch watch) {
        long costBefore = costOf(SeasonJudge.judge(season, plan));
        return new Replan(season, plan, disruption, effort, watch).replan(costBefore);
    }

    private static double movePrice(Kind kind) {
        return switch (kind) {
            case FEWEST_CHANGES -> HIGH;
            case BALANCED -> MIDDLE;
            case CHEAPEST -> 0;
        };
    }

    private static long costOf(SeasonJudge.Judgement judgement) {
        return judgement.cost() - judgement.changes();
    }

    private Replanned replan(long costBefore) {
        List<Integer> homeless = disturbed.withoutSlot();
        if (!homeless.isEmpty()) {
            return new NoPlan(Reason.SCENES_WITHOUT_SLOT, homeless);
        }
        List<Found> found = lawful(run(HOT), costBefore);
        if (found.isEmpty()) {
            found = lawful(run(HOTTER), costBefore);
        }
        if (found.isEmpty()) {
            return new NoPlan(Reason.NOT_FOUND, List.of());
        }
        // All plans compete for each kind: so a kind that values moves less never moves fewer, nor costs more.
        List<Alternative> chosen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            chosen.add(found.stream()
                    .min(Comparator.comparingDouble((Found one) -> one.total(movePrice(kind) * scale))
                            .thenComparingInt(one -> one.moves().size()))
                    .orElseThrow()
                    .as(kind));
        }
        return new Alternatives(costBefore, disturbed.forced(), chosen);
    }

    private List<Found> lawful(List<List<Integer>> plans, long costBefore) {
        return plans.stream()
                .distinct()
                .map(slots -> judged(slots, costBefore))
                .filter(Found::isLawful)
                .toList();
    }

    private Found judged(List<Integer> slots, long costBefore) {
        SeasonJudge.Judgement judgement = SeasonJudge.judge(season, slots);
        List<Move> moves = IntStream.range(0, slots.size())
                .filter(scene -> !slots.get(scene).equals(plan.get(scene)))
                .mapToObj(scene -> new Move(scene, plan.get(scene), slots.get(scene)))
                .toList();
        long published = moves.stream()
                .mapToLong(move -> disturbed.publishedPrice(move.scene()))
                .sum();
        boolean isLawful = judgement.breaches().stream().allMatch(disturbed::isPast);
        return new Found(slots, isLawful, costOf(judgement), costOf(judgement) - costBefore, published, moves);
    }

    private record Found(
            List<Integer> slots, boolean isLawful, long cost, long costChange, long published, List<Move> moves) {
        double total(double movePrice) {
            return cost + published + movePrice * moves.size();
        }

        Alternative as(Kind kind) {
            return new Alternative(kind, slots, cost, costChange, published, moves);
        }
    }

    private List<List<Integer>> run(double hot) {
        long moves = effort.movesPerScene() * season.scenes().size();
        List<Callable<List<List<Integer>>>> chains = new ArrayList<>();
        for (double[] prices : WAYS) {
            Dice dice = new Dice(effort.seed() * 1000 + chains.size());
            chains.add(() -> chain(prices, hot, moves / WAYS.length / prices.length, dice));
        }
        List<List<Integer>> plans = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(effort.threads())) {
            for (Future<List<List<Integer>>> future : threads.invokeAll(chains)) {
                plans.addAll(future.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A chain of the search failed", failed.getCause());
        }
        return plans;
    }

    /** The best plan at each price, one started from the other, as far as there are lawful ones. */
    private List<List<Integer>> chain(double[] prices, double hot, long moves, Dice dice) {
        List<List<Integer>> plans = new ArrayList<>();
        int[] start = plan.stream().mapToInt(Integer::intValue).toArray();
        for (double price : prices) {
            Tables tables = new Tables(disturbed.priced(Math.round(price * scale)));
            start = Mending.start(tables, start, scale);
            if (new Assignment(tables, start).isLawful()) {
                plans.add(IntStream.of(start).boxed().toList());
            }
            var annealing = new Annealing(tables, start, tables.allowed, scale, dice, (_, _) -> {});
            annealing.cool(hot, COLD, moves, clock);
            int[] best = annealing.best();
            if (best != null) {
                plans.add(IntStream.of(best).boxed().toList());
                start = best;
            }
        }
        return plans;
    }
}
