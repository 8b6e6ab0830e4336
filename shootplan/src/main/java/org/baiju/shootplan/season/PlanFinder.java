package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Prices;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.jspecify.annotations.Nullable;

/**
 * Finds any lawful plan of a season under some of its rules: plans found before, the proof that there is none, then short
 * annealing in which nothing costs but breaches. It remembers all plans that it finds.
 */
final class PlanFinder {
    /** Enough for the largest season of the benchmark, in nearly all cases. */
    private static final long MOVES = 60_000;

    /** All questions together, so that an answer is there in a second. */
    private static final long MOST_MOVES = 2_000_000;

    /** Which choices of slots are tried for {@link SeasonRule.SlotsAtMost}. */
    private static final int CHOICES = 4;

    private static final double HOT = 0.75;
    private static final double COLD = 0.06;

    private final Season season;
    private final Season free;
    private final List<int[]> known = new ArrayList<>();
    private long spent;

    PlanFinder(Season season) {
        this.season = season;
        this.free = free(season);
    }

    /** The season where nothing costs. */
    private static Season free(Season season) {
        Prices prices = season.prices();
        return new Season(
                season.slots(),
                season.units(),
                season.people().stream()
                        .map(its -> new Person(0, 0, its.available(), its.minutesMax(), its.atNight()))
                        .toList(),
                season.places().stream()
                        .map(its -> new Season.Place(0, its.open()))
                        .toList(),
                season.sets().stream().map(_ -> new Season.SetPiece(0)).toList(),
                season.scenes().stream()
                        .map(its -> new SeasonScene(
                                its.minutes(), its.place(), its.set(), its.sky(), its.cast(), its.allowed(), -1, 0))
                        .toList(),
                season.orders().stream()
                        .filter(order -> order.price() == NotBefore.NEVER)
                        .toList(),
                new Prices(0, 0, prices.moveMinutes(), prices.setChangeMinutes(), 0, 0));
    }

    /** Whether it is proved that no plan keeps the rules. */
    boolean isImpossible(List<SeasonRule> rules) {
        return Impossibility.isProved(new Tables(RuledSeason.of(free, rules)), slotsAtMost(rules));
    }

    private int slotsAtMost(List<SeasonRule> rules) {
        return rules.stream()
                .mapToInt(rule -> rule instanceof SeasonRule.SlotsAtMost(int most)
                        ? most
                        : season.slots().size())
                .min()
                .orElse(season.slots().size());
    }

    /** For each scene a slot, so that the rules are kept; null if no such plan was found. */
    int @Nullable [] find(List<SeasonRule> rules) {
        var tables = new Tables(RuledSeason.of(free, rules));
        int most = slotsAtMost(rules);
        for (int[] plan : known) {
            if (isLawful(tables, plan, most)) {
                return plan;
            }
        }
        if (Impossibility.isProved(tables, most)) {
            return null;
        }
        for (long slots : choices(most)) {
            int[] plan = anneal(tables, slots);
            if (plan != null) {
                known.addFirst(plan);
                return plan;
            }
        }
        return null;
    }

    private static boolean isLawful(Tables tables, int[] plan, int slotsAtMost) {
        return IntStream.range(0, plan.length).allMatch(scene -> (tables.allowed[scene] >>> plan[scene] & 1) != 0)
                && Long.bitCount(used(plan)) <= slotsAtMost
                && new Assignment(tables, plan).isLawful();
    }

    private static long used(int[] plan) {
        return Arrays.stream(plan).mapToLong(slot -> 1L << slot).reduce(0, (one, other) -> one | other);
    }

    /** Sets of so many slots: the fullest ones of a known plan, then some by chance. */
    private List<Long> choices(int slotsAtMost) {
        int all = season.slots().size();
        if (slotsAtMost >= all) {
            return List.of(season.allSlots());
        }
        Dice dice = new Dice(slotsAtMost);
        List<Long> choices = new ArrayList<>();
        for (int[] plan : known.stream().limit(1).toList()) {
            long chosen = 0;
            for (int slot : IntStream.range(0, all)
                    .boxed()
                    .sorted((one, other) -> Integer.compare(minutes(plan, other), minutes(plan, one)))
                    .limit(slotsAtMost)
                    .toList()) {
                chosen |= 1L << slot;
            }
            choices.add(chosen);
        }
        while (choices.size() < CHOICES) {
            long chosen = season.allSlots();
            while (Long.bitCount(chosen) > slotsAtMost) {
                chosen &= ~(1L << dice.bitOf(chosen));
            }
            choices.add(chosen);
        }
        return choices;
    }

    private int minutes(int[] plan, int slot) {
        return IntStream.range(0, plan.length)
                .filter(scene -> plan[scene] == slot)
                .map(scene -> season.scenes().get(scene).minutes())
                .sum();
    }

    private int @Nullable [] anneal(Tables tables, long slots) {
        long[] allowed = Arrays.stream(tables.allowed).map(its -> its & slots).toArray();
        if (spent >= MOST_MOVES || Arrays.stream(allowed).anyMatch(its -> its == 0)) {
            return null;
        }
        Dice dice = new Dice(known.size());
        int[] near = known.isEmpty() ? null : known.getFirst();
        int[] start = IntStream.range(0, allowed.length)
                .map(scene -> near != null && (allowed[scene] >>> near[scene] & 1) != 0
                        ? near[scene]
                        : dice.bitOf(allowed[scene]))
                .toArray();
        if (new Assignment(tables, start).isLawful()) {
            return start;
        }
        boolean[] isFound = new boolean[1];
        var annealing = new Annealing(tables, start, allowed, 1, dice, (_, _) -> isFound[0] = true);
        annealing.cool(HOT, COLD, MOVES, moves -> {
            spent += moves;
            return isFound[0];
        });
        return annealing.best();
    }

    /** What the cheapest plan costs that is found soon from a lawful one, in the slots that this one uses. */
    long cheapest(List<SeasonRule> rules, int[] lawful, long moves) {
        Season ruled = RuledSeason.of(season, rules);
        var tables = new Tables(ruled);
        boolean isOpen = slotsAtMost(rules) >= season.slots().size();
        long slots = isOpen ? season.allSlots() : used(lawful);
        long[] allowed = Arrays.stream(tables.allowed).map(its -> its & slots).toArray();
        var annealing =
                new Annealing(tables, lawful, allowed, SeasonSearch.usualChange(season), new Dice(moves), (_, _) -> {});
        annealing.cool(HOT, COLD, moves, _ -> Thread.currentThread().isInterrupted());
        int[] best = annealing.best();
        return Math.min(cost(ruled, lawful), best == null ? Long.MAX_VALUE : cost(ruled, best));
    }

    private static long cost(Season season, int[] plan) {
        return SeasonJudge.judge(season, Arrays.stream(plan).boxed().toList()).cost();
    }
}
