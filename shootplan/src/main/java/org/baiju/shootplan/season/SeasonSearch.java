package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Finds which slot each scene of a season is shot in. Several chains of annealing start from chance; the best are warmed
 * up and cooled again; and the number of slots is decided explicitly, because a chain hardly ever gives a whole day up:
 * each slot in use is forbidden in turn, and the cheapest such plan competes with the others.
 */
public final class SeasonSearch {
    private static final int CHAINS = 16;
    private static final int WINNERS = 4;
    private static final int REHEATS = 3;

    /** Temperatures in usual changes, measured on the four seasons of the benchmark. */
    private static final double HOT = 0.75;

    private static final double WARM = 0.4;
    private static final double COLD = 0.06;

    private final Season season;
    private final Tables tables;
    private final Effort effort;
    private final Incumbent incumbent;
    private final double scale;
    private final long totalMoves;

    private SeasonSearch(Season season, Effort effort, SeasonWatch watch) {
        this.season = season;
        this.tables = new Tables(season);
        this.effort = effort;
        this.scale = usualChange(season);
        this.totalMoves = effort.movesPerScene() * season.scenes().size();
        this.incumbent = new Incumbent(effort.cap(), totalMoves, watch);
    }

    /** The cheapest lawful plan that the effort finds; empty if it finds none. */
    public static Optional<SeasonPlan> search(Season season, Effort effort, SeasonWatch watch) {
        return new SeasonSearch(season, effort, watch).search();
    }

    /** What no plan of a season can cost less than, in microseconds and far below good plans. */
    public static long bound(Season season) {
        return CountingBound.of(season);
    }

    private Optional<SeasonPlan> search() {
        if (tables.scenes == 0) {
            incumbent.offer(0, new int[0]);
            return incumbent.plan(0);
        }
        if (Arrays.stream(tables.allowed).anyMatch(slots -> slots == 0)) {
            return Optional.empty();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(effort.threads())) {
            List<Chain> chains = new ArrayList<>();
            // Three tenths of the moves find good regions, a tenth decides the days, the rest improves the winners.
            long moves = totalMoves * 3 / 10 / CHAINS;
            for (int index = 0; index < CHAINS; index++) {
                chains.add(new Chain(index, null, tables.allowed, HOT, moves, 1));
            }
            List<Chain> ended = run(threads, chains);
            ended.addAll(run(threads, withOneSlotLess(ended)));
            List<Chain> winners = ended.stream()
                    .filter(chain -> chain.best != null)
                    .sorted(Comparator.comparingLong((Chain chain) -> chain.bestCost)
                            .thenComparingInt(chain -> chain.number))
                    .limit(WINNERS)
                    .toList();
            moves = totalMoves * 6 / 10 / WINNERS / REHEATS;
            List<Chain> warmed = new ArrayList<>();
            for (Chain winner : winners) {
                warmed.add(new Chain(winner.number + 100, winner.best, winner.allowed, WARM, moves, REHEATS));
            }
            run(threads, warmed);
        }
        return incumbent.plan(CountingBound.of(season));
    }

    /** The best plan so far, with each of its slots forbidden in turn, as far as the others can hold its minutes. */
    private List<Chain> withOneSlotLess(List<Chain> ended) {
        Chain best = ended.stream()
                .filter(chain -> chain.best != null)
                .min(Comparator.comparingLong(chain -> chain.bestCost))
                .orElse(null);
        if (best == null || best.best == null) {
            return List.of();
        }
        long used = Arrays.stream(best.best).mapToLong(slot -> 1L << slot).reduce(0, (one, other) -> one | other);
        List<long[]> fewer = new ArrayList<>();
        for (long left = used; left != 0; left &= left - 1) {
            long forbidden = Long.lowestOneBit(left);
            long[] allowed = Arrays.stream(tables.allowed)
                    .map(slots -> slots & ~forbidden)
                    .toArray();
            if (holds(used & ~forbidden) && Arrays.stream(allowed).allMatch(slots -> slots != 0)) {
                fewer.add(allowed);
            }
        }
        List<Chain> chains = new ArrayList<>();
        for (long[] allowed : fewer) {
            chains.add(new Chain(50 + chains.size(), best.best, allowed, WARM, totalMoves / 10 / fewer.size(), 1));
        }
        return chains;
    }

    private boolean holds(long slots) {
        long room = 0;
        for (long left = slots; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            room += tables.slotMinutes[slot] + tables.slotOvertime[slot];
        }
        long moves = Math.max(0, tables.places - Long.bitCount(slots));
        return Arrays.stream(tables.minutes).asLongStream().sum() + moves * tables.prices.moveMinutes() <= room;
    }

    private static List<Chain> run(ExecutorService threads, List<Chain> chains) {
        try {
            List<Chain> ended = new ArrayList<>();
            for (Future<Chain> future : threads.invokeAll(chains)) {
                ended.add(future.get());
            }
            return ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A chain of the search failed", failed.getCause());
        }
    }

    /**
     * What a single change usually costs: half of what a day of a person, a place or the crew costs on average. Where only
     * waiting is paid, or only moving between places, that is what a change costs.
     */
    static double usualChange(Season season) {
        long sum = season.prices().crewDay() / 10 + season.prices().move();
        int count = 2;
        for (Season.Person person : season.people()) {
            sum += Math.max(person.dayFee(), person.holdFee());
            count++;
        }
        for (Season.Place place : season.places()) {
            sum += place.dayFee() > 0 ? place.dayFee() : season.prices().move();
            count++;
        }
        return Math.max(1, sum / 2.0 / count);
    }

    /** One run of annealing; what it finds it tells the incumbent at once. */
    private final class Chain implements Callable<Chain> {
        private final int number;
        private final int @Nullable [] start;
        private final long[] allowed;
        private final double hot;
        private final long moves;
        private final int times;
        private int @Nullable [] best;
        private long bestCost = Long.MAX_VALUE;

        Chain(int number, int @Nullable [] start, long[] allowed, double hot, long moves, int times) {
            this.number = number;
            this.start = start;
            this.allowed = allowed;
            this.hot = hot;
            this.moves = moves;
            this.times = times;
        }

        @Override
        public Chain call() {
            Dice dice = new Dice(effort.seed() * 1000 + number);
            for (int time = 0; time < times; time++) {
                int[] from = best != null ? best : start;
                int[] slots = new int[tables.scenes];
                for (int scene = 0; scene < slots.length; scene++) {
                    slots[scene] = from != null && (allowed[scene] >>> from[scene] & 1) != 0
                            ? from[scene]
                            : dice.bitOf(allowed[scene]);
                }
                var annealing = new Annealing(tables, slots, allowed, scale, dice, incumbent::offer);
                annealing.cool(hot, COLD, moves, incumbent);
                if (annealing.bestCost() < bestCost) {
                    bestCost = annealing.bestCost();
                    best = annealing.best();
                }
            }
            return this;
        }
    }
}
