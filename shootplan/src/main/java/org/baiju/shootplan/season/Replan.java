package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /** How much dearer the plan with the fewest changes may be, if there is any such plan. */
    private static final double MOST_DEARER = 0.035;

    /** What a moved scene costs, in usual changes of the season; measured on the seasons of the benchmark. */
    private static final double HIGH = 2.5;

    private static final double MIDDLE = 0.4;

    /** The prices of the chains that look for few changes. */
    private static final double[] FEW = {HIGH, 1, 1};

    /** The prices of each chain that looks for cheap plans, one after the other. */
    private static final double[][] CHEAP = {{MIDDLE, 1}, {MIDDLE, 0}, {MIDDLE, 0}};

    /** Temperatures in usual changes. */
    private static final double HOT = 0.3;

    /** For a second try, if nothing lawful and cheap enough is near the plan. */
    private static final double HOTTER = 0.75;

    private static final double COLD = 0.04;

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
        this.clock = new Incumbent(effort.cap(), wholeBudget(), watch);
    }

    /**
     * Three ways to go on.
     *
     * @param plan for each scene the slot that it was in
     */
    public static Replanned replan(
            Season season, List<Integer> plan, Disruption disruption, Effort effort, SeasonWatch watch) {
        long costBefore = costOf(SeasonJudge.judge(season, plan));
        if (plan.isEmpty()) {
            return new Alternatives(
                    costBefore,
                    List.of(),
                    Stream.of(Kind.values())
                            .map(kind -> new Alternative(kind, List.of(), costBefore, 0, 0, List.of()))
                            .toList(),
                    true);
        }
        return new Replan(season, plan, disruption, effort, watch).replan(costBefore);
    }

    private static long costOf(SeasonJudge.Judgement judgement) {
        return judgement.cost() - judgement.changes();
    }

    private Replanned replan(long costBefore) {
        List<Integer> homeless = disturbed.withoutSlot();
        if (!homeless.isEmpty()) {
            return new NoPlan(Reason.SCENES_WITHOUT_SLOT, homeless, true);
        }
        int[] start = plan.stream().mapToInt(Integer::intValue).toArray();
        List<Found> found = lawful(run(start, HOT, costBefore, wholeBudget()), costBefore);
        if (found.stream().noneMatch(one -> one.price() <= limit(costBefore))) {
            List<Found> farther = lawful(run(start, HOTTER, costBefore, wholeBudget() / 2), costBefore);
            found = Stream.concat(found.stream(), farther.stream()).toList();
        }
        if (found.isEmpty()) {
            Season left = disturbed.priced(0);
            var finder = new PlanFinder(left);
            List<SeasonRule> rules = SeasonRule.of(left);
            int[] any = finder.find(rules);
            if (any == null) {
                Reason reason = finder.isImpossible(rules) ? Reason.TOO_LITTLE_ROOM : Reason.NOT_FOUND;
                return new NoPlan(reason, List.of(), reason == Reason.TOO_LITTLE_ROOM || !clock.isCut());
            }
            found = lawful(run(any, HOT, costBefore, wholeBudget()), costBefore);
        }
        return found.isEmpty()
                ? new NoPlan(Reason.NOT_FOUND, List.of(), !clock.isCut())
                : new Alternatives(costBefore, disturbed.forced(), chosen(found, costBefore), !clock.isCut());
    }

    /** All plans compete for each kind: so a kind that values moves less never moves fewer, nor costs more. */
    private List<Alternative> chosen(List<Found> found, long costBefore) {
        long limit = limit(costBefore);
        Found fewest = found.stream()
                .filter(one -> one.price() <= limit)
                .min(Comparator.comparingInt((Found one) -> one.moves().size()).thenComparingLong(Found::price))
                .or(() -> found.stream().min(byTotal(HIGH)))
                .orElseThrow();
        List<Found> others =
                found.stream().filter(one -> one.price() <= fewest.price()).toList();
        Found balanced = others.stream().min(byTotal(MIDDLE)).orElseThrow();
        Found cheapest = others.stream().min(byTotal(0)).orElseThrow();
        return List.of(fewest.as(Kind.FEWEST_CHANGES), balanced.as(Kind.BALANCED), cheapest.as(Kind.CHEAPEST));
    }

    private static long limit(long costBefore) {
        return costBefore + (long) (MOST_DEARER * costBefore);
    }

    private Comparator<Found> byTotal(double movePrice) {
        return Comparator.comparingDouble((Found one) ->
                        one.price() + movePrice * scale * one.moves().size())
                .thenComparingInt(one -> one.moves().size());
    }

    private List<Found> lawful(List<int[]> plans, long costBefore) {
        return plans.stream()
                .map(slots -> Arrays.stream(slots).boxed().toList())
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
        /** With what it costs to touch published days. */
        long price() {
            return cost + published;
        }

        Alternative as(Kind kind) {
            return new Alternative(kind, slots, cost, costChange, published, moves);
        }
    }

    /** Moves of one try; a second one gets half of it, so that somebody who waits on the set is not kept. */
    private long wholeBudget() {
        return effort.movesPerScene() * season.scenes().size();
    }

    /** What all chains found, each from the same start and for itself. */
    private List<int[]> run(int[] start, double hot, long costBefore, long moves) {
        List<Callable<List<int[]>>> chains = new ArrayList<>();
        for (double price : FEW) {
            Dice dice = new Dice(effort.seed() * 1000 + chains.size());
            chains.add(() -> few(start, price, hot, moves / 2 / FEW.length, costBefore, dice));
        }
        for (double[] prices : CHEAP) {
            Dice dice = new Dice(effort.seed() * 1000 + chains.size());
            chains.add(() -> cheap(start, prices, hot, moves / 2 / CHEAP.length / prices.length, dice));
        }
        List<int[]> plans = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(effort.threads())) {
            for (Future<List<int[]>> future : threads.invokeAll(chains)) {
                plans.addAll(future.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A chain of the search failed", failed.getCause());
        }
        return plans;
    }

    private List<int[]> few(int[] from, double price, double hot, long moves, long costBefore, Dice dice) {
        Tables tables = new Tables(disturbed.priced(0));
        // What is shot has no minutes in the tables: its overtime is no part of their costs, but of the limit.
        int[] home = plan.stream().mapToInt(Integer::intValue).toArray();
        long past = costBefore - new Assignment(tables, home).cost();
        int[] start = Mending.start(tables, from, scale);
        return new Mending(tables, start, scale, price, limit(costBefore) - past, dice)
                .cool(2 * hot, COLD, moves, clock)
                .plans();
    }

    /** The best plan at each price, one started from the other, as far as there are lawful ones. */
    private List<int[]> cheap(int[] from, double[] prices, double hot, long moves, Dice dice) {
        List<int[]> plans = new ArrayList<>();
        int[] start = from;
        for (double price : prices) {
            Tables tables = new Tables(disturbed.priced(Math.round(price * scale)));
            start = Mending.start(tables, start, scale);
            if (new Assignment(tables, start).isLawful()) {
                plans.add(start);
            }
            var annealing = new Annealing(tables, start, tables.allowed, scale, dice, (_, _) -> {});
            annealing.cool(hot, COLD, moves, clock);
            int[] best = annealing.best();
            if (best != null) {
                plans.add(best);
                start = best;
            }
        }
        return plans;
    }
}
