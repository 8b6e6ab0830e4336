package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Explains why a season has no lawful plan: a smallest set of rules and wishes that contradict each other, by QuickXplain
 * (Junker 2004, AAAI), and what it costs to give up each of them.
 */
public final class Conflict {
    /** To find the price of one rule. */
    private static final long PRICING_MOVES = 200_000;

    private final List<NamedRule> all;
    private final PlanFinder finder;

    private Conflict(Season season, List<SeasonRule> wishes) {
        all = Stream.concat(
                        SeasonRule.of(season).stream().map(rule -> new NamedRule(rule, false)),
                        wishes.stream().distinct().map(rule -> new NamedRule(rule, true)))
                .toList();
        finder = new PlanFinder(season);
    }

    /** What was found. */
    public sealed interface Answer {}

    /**
     * Everything can be had at once.
     *
     * @param slots for each scene the slot in a lawful plan that keeps the wishes, which need not be a cheap one
     */
    public record Possible(List<Integer> slots) implements Answer {
        public Possible {
            slots = List.copyOf(slots);
        }
    }

    /**
     * Not everything can be had at once.
     *
     * @param core rules that contradict each other; empty if no rule that could be given up is to blame
     * @param evidence how sure it is that they do
     * @param isSmallest whether a plan was found that keeps all of them but one, whichever that is
     * @param relaxations what giving up each rule of the core costs, in its order
     */
    public record Explanation(List<NamedRule> core, Evidence evidence, boolean isSmallest, List<Relaxation> relaxations)
            implements Answer {
        public Explanation {
            core = List.copyOf(core);
            relaxations = List.copyOf(relaxations);
        }
    }

    /** How sure it is that rules contradict each other. */
    public enum Evidence {
        /** Proved by counting. */
        PROVED,
        /** A search found no plan within its effort. */
        SEARCHED
    }

    /** A hard rule of the season itself, or a wish. */
    public record NamedRule(SeasonRule rule, boolean isWish) {}

    /**
     * What happens if one rule is given up and all others are kept.
     *
     * @param cost of the cheapest plan found soon; empty if none was found, because something else stands in the way
     * @param extra how much more that is than for the cheapest rule to give up
     */
    public record Relaxation(NamedRule rule, OptionalLong cost, OptionalLong extra) {}

    /**
     * Whether a season's rules and some wishes can be had at once, and if not, why.
     *
     * @param wishes kept as strictly as rules
     */
    public static Answer explain(Season season, List<SeasonRule> wishes) {
        return new Conflict(season, wishes).explain();
    }

    private Answer explain() {
        int[] plan = finder.find(rules(all));
        if (plan != null) {
            return new Possible(Arrays.stream(plan).boxed().toList());
        }
        boolean isProved = finder.isImpossible(rules(all));
        Predicate<List<NamedRule>> fails =
                isProved ? set -> finder.isImpossible(rules(set)) : set -> finder.find(rules(set)) == null;
        List<NamedRule> core = fails.test(List.of()) ? List.of() : explain(List.of(), false, all, fails);
        boolean isSmallest = core.stream().allMatch(rule -> finder.find(rules(without(core, rule))) != null);
        return new Explanation(core, isProved ? Evidence.PROVED : Evidence.SEARCHED, isSmallest, relaxations(core));
    }

    /** QuickXplain: of {@code open}, the fewest that fail together with {@code fixed}. */
    private static List<NamedRule> explain(
            List<NamedRule> fixed, boolean isNew, List<NamedRule> open, Predicate<List<NamedRule>> fails) {
        if (isNew && fails.test(fixed)) {
            return List.of();
        }
        if (open.size() <= 1) {
            return open;
        }
        List<NamedRule> left = open.subList(0, open.size() / 2);
        List<NamedRule> right = open.subList(open.size() / 2, open.size());
        List<NamedRule> ofRight = explain(both(fixed, left), true, right, fails);
        List<NamedRule> ofLeft = explain(both(fixed, ofRight), !ofRight.isEmpty(), left, fails);
        return both(ofLeft, ofRight);
    }

    private List<Relaxation> relaxations(List<NamedRule> core) {
        List<OptionalLong> costs = new ArrayList<>();
        for (NamedRule rule : core) {
            List<SeasonRule> others = rules(without(all, rule));
            int[] plan = finder.find(others);
            costs.add(
                    plan == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(finder.cheapest(others, plan, PRICING_MOVES)));
        }
        long least = costs.stream().flatMapToLong(OptionalLong::stream).min().orElse(0);
        List<Relaxation> relaxations = new ArrayList<>();
        for (int index = 0; index < core.size(); index++) {
            OptionalLong cost = costs.get(index);
            OptionalLong extra = cost.isPresent() ? OptionalLong.of(cost.getAsLong() - least) : cost;
            relaxations.add(new Relaxation(core.get(index), cost, extra));
        }
        return relaxations;
    }

    private static List<SeasonRule> rules(List<NamedRule> named) {
        return named.stream().map(NamedRule::rule).toList();
    }

    private static List<NamedRule> without(List<NamedRule> rules, NamedRule one) {
        return rules.stream().filter(rule -> !rule.equals(one)).toList();
    }

    private static List<NamedRule> both(List<NamedRule> one, List<NamedRule> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
