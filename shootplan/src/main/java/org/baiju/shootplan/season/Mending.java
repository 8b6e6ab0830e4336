package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mends a plan with few changes: annealing that knows which scenes are away from home, moves mostly those, and pushes a
 * scene out only for one that needs its place. It keeps the cheapest lawful plan for each number of scenes away.
 */
final class Mending {
    /** After how many moves temperature and prices change and the caller is asked whether to stop. */
    private static final int STRIDE = 100;

    /**
     * Of 100 moves, those that push a scene out, those of any scene, of one that goes home, of two that change places and
     * of a group; the others move one scene that is away.
     */
    private static final int CHAIN_SHARE = 20;

    private static final int ANY_SHARE = 10;
    private static final int HOME_SHARE = 10;
    private static final int SWAP_SHARE = 15;
    private static final int GROUP_SHARE = 10;

    /** Of 100 single scenes those that go to where their place is used already: others seldom pay. */
    private static final int STAYS_AT_PLACE = 70;

    /** By how much the search exaggerates what a plan costs beyond the limit. */
    private static final double BEYOND_LIMIT = 3;

    private final Assignment assignment;
    private final Tables t;
    private final Dice dice;
    private final double scale;
    private final double awayPrice;
    private final long limit;
    private final Front front;
    /** The scenes that can be in more than one slot, or are not in theirs. */
    private final int[] movable;

    /** The scenes that are not at home, in no order, and where in this list each scene is. */
    private final int[] away;

    private final int[] position;
    private int awayCount;

    private final int[] group;
    private int size;
    private int one;
    private int other;

    private double minutePrice;
    private double breachPrice;
    /**
     * @param start in which slot each scene is at first; each has a home
     * @param scale what a usual change costs, in money: temperatures and prices are multiples of it
     * @param away what a scene that is not at home costs, in usual changes
     * @param limit above which a plan costs too much, however few its changes are
     */
    Mending(Tables tables, int[] start, double scale, double away, long limit, Dice dice) {
        this.t = tables;
        this.assignment = new Assignment(tables, start);
        this.front = new Front(tables.scenes);
        this.scale = scale;
        this.awayPrice = away * scale;
        this.limit = limit;
        this.dice = dice;
        movable = IntStream.range(0, t.scenes)
                .filter(scene -> Long.bitCount(t.allowed[scene]) > 1)
                .toArray();
        this.away = new int[t.scenes];
        position = new int[t.scenes];
        group = new int[t.scenes];
        Arrays.fill(position, -1);
        for (int scene = 0; scene < t.scenes; scene++) {
            note(scene);
        }
        minutePrice = 0.05 * scale;
        breachPrice = 5 * scale;
    }

    /** The cheapest lawful plans met, by the number of scenes that are not at home. */
    static final class Front {
        private final long[] costs;
        private final int[] @Nullable [] plans;

        Front(int scenes) {
            costs = new long[scenes + 1];
            plans = new int[scenes + 1][];
            Arrays.fill(costs, Long.MAX_VALUE);
        }

        void offer(int away, long cost, int[] slots) {
            if (cost < costs[away]) {
                costs[away] = cost;
                plans[away] = slots.clone();
            }
        }

        /** The plans that no other one beats in changes and in cost, the fewest changes first. */
        List<int[]> plans() {
            List<int[]> best = new ArrayList<>();
            long least = Long.MAX_VALUE;
            for (int away = 0; away < costs.length; away++) {
                int[] plan = plans[away];
                if (plan != null && costs[away] < least) {
                    least = costs[away];
                    best.add(plan);
                }
            }
            return best;
        }
    }

    /**
     * Cools down from one temperature to another.
     *
     * @param hot in usual changes
     * @param cold in usual changes
     * @param moves how many are tried
     * @param stop is told how many moves were made since it was asked last, and tells whether to end
     * @return the cheapest lawful plans met
     */
    Front cool(double hot, double cold, long moves, LongPredicate stop) {
        long strides = Math.max(1, moves / STRIDE);
        double factor = Math.pow(cold / hot, 1.0 / strides);
        double temperature = hot * scale;
        keepIfLawful();
        for (long stride = 0; stride < strides && !stop.test(STRIDE); stride++) {
            adaptPrices();
            for (int move = 0; move < STRIDE; move++) {
                tryMove(temperature);
            }
            temperature *= factor;
        }
        return front;
    }

    private void keepIfLawful() {
        if (assignment.isLawful()) {
            front.offer(awayCount, assignment.cost(), assignment.slot);
        }
    }

    private void adaptPrices() {
        minutePrice = assignment.overrun() > 0
                ? Math.min(minutePrice * 1.01, 0.4 * scale)
                : Math.max(minutePrice / 1.02, 0.0125 * scale);
        breachPrice = assignment.breaches() > 0
                ? Math.min(breachPrice * 1.01, 50 * scale)
                : Math.max(breachPrice / 1.02, 0.75 * scale);
    }

    private void tryMove(double temperature) {
        size = 0;
        int kind = dice.below(100);
        if (kind < CHAIN_SHARE) {
            tryChain(temperature);
        } else if (choose(kind - CHAIN_SHARE)) {
            long delta = delta();
            if (priced(delta) <= temperature * dice.patience()) {
                make(delta);
                keepIfLawful();
            }
        }
    }

    private long delta() {
        return assignment.delta(group, size, one, other);
    }

    /** What the move that {@link #delta} was asked about is worth, all prices counted. */
    private double priced(long delta) {
        long now = assignment.cost();
        int awayDelta = 0;
        for (int index = 0; index < size; index++) {
            int scene = group[index];
            int from = assignment.slot[scene];
            int to = from == one ? other : one;
            awayDelta += (to == t.home[scene] ? 0 : 1) - (from == t.home[scene] ? 0 : 1);
        }
        return delta
                + minutePrice * assignment.overrunDelta()
                + breachPrice * assignment.breachesDelta()
                + awayPrice * awayDelta
                + BEYOND_LIMIT * (Math.max(0, now + delta - limit) - Math.max(0, now - limit));
    }

    private void make(long delta) {
        assignment.exchange(group, size, one, other, delta);
        for (int index = 0; index < size; index++) {
            note(group[index]);
        }
    }

    private void note(int scene) {
        boolean isAway = assignment.slot[scene] != t.home[scene];
        if (isAway && position[scene] < 0) {
            position[scene] = awayCount;
            away[awayCount++] = scene;
        } else if (!isAway && position[scene] >= 0) {
            int last = away[--awayCount];
            away[position[scene]] = last;
            position[last] = position[scene];
            position[scene] = -1;
        }
    }

    /** Chooses scenes that go from one slot to another, or change places; false if chance found none. */
    private boolean choose(int kind) {
        if (kind < ANY_SHARE) {
            return movable.length > 0 && chooseOne(movable[dice.below(movable.length)]);
        }
        if (awayCount == 0) {
            return false;
        }
        int scene = away[dice.below(awayCount)];
        if (kind < ANY_SHARE + HOME_SHARE) {
            return chooseHome(scene);
        }
        if (kind < ANY_SHARE + HOME_SHARE + SWAP_SHARE) {
            return chooseOne(scene) && addOneThatChangesPlaces();
        }
        if (kind < ANY_SHARE + HOME_SHARE + SWAP_SHARE + GROUP_SHARE) {
            return (dice.below(2) == 0 || movable.length == 0)
                    ? chooseGroup(scene, true)
                    : chooseGroup(movable[dice.below(movable.length)], false);
        }
        return chooseOne(scene);
    }

    private boolean chooseOne(int scene) {
        one = assignment.slot[scene];
        long open = t.allowed[scene] & ~(1L << one);
        if (open == 0) {
            return false;
        }
        long known = open & assignment.slotsAt(t.place[scene]);
        other = dice.bitOf(known != 0 && dice.below(100) < STAYS_AT_PLACE ? known : open);
        group[size++] = scene;
        return true;
    }

    private boolean chooseHome(int scene) {
        one = assignment.slot[scene];
        other = t.home[scene];
        group[size++] = scene;
        return (t.allowed[scene] >>> other & 1) != 0;
    }

    private boolean addOneThatChangesPlaces() {
        int count = assignment.scenesIn(other);
        if (count == 0) {
            return false;
        }
        int back = assignment.listOf(other)[dice.below(count)];
        group[size++] = back;
        return (t.allowed[back] >>> one & 1) != 0;
    }

    /** All scenes of a slot at the same place, or those of them that are away. */
    private boolean chooseGroup(int scene, boolean isOnlyAway) {
        if (!chooseOne(scene)) {
            return false;
        }
        int[] list = assignment.listOf(one);
        for (int index = assignment.scenesIn(one) - 1; index >= 0; index--) {
            int its = list[index];
            boolean goesToo = t.place[its] == t.place[scene] && (!isOnlyAway || position[its] >= 0);
            if (goesToo && its != scene && (t.allowed[its] >>> other & 1) != 0) {
                group[size++] = its;
            }
        }
        return true;
    }

    /** A scene that is away goes to a slot, and one that is there makes room by going to a third. */
    private void tryChain(double temperature) {
        if (awayCount == 0 || !chooseOne(away[dice.below(awayCount)]) || assignment.scenesIn(other) == 0) {
            return;
        }
        int scene = group[0];
        int from = one;
        int middle = other;
        int pushed = assignment.listOf(middle)[dice.below(assignment.scenesIn(middle))];
        if ((t.allowed[pushed] & ~(1L << middle)) == 0) {
            return;
        }
        long first = delta();
        double price = priced(first);
        make(first);
        size = 0;
        chooseOne(pushed);
        long second = delta();
        if (price + priced(second) <= temperature * dice.patience()) {
            make(second);
            keepIfLawful();
        } else {
            group[0] = scene;
            one = middle;
            other = from;
            make(delta());
        }
    }

    /**
     * For each scene its slot, forced scenes where they cost least. It may break rules; then it is where they are broken
     * least.
     *
     * @param plan for each scene the slot that it was in
     */
    static int[] start(Tables tables, int[] plan, double scale) {
        var assignment = new Assignment(tables, plan);
        IntStream.range(0, plan.length)
                .filter(scene -> (tables.allowed[scene] >>> plan[scene] & 1) == 0)
                .boxed()
                .sorted(Comparator.comparingInt(scene -> -tables.minutes[scene]))
                .forEach(scene -> place(assignment, scene, scale));
        return assignment.slot;
    }

    private static void place(Assignment assignment, int scene, double scale) {
        int[] alone = {scene};
        int from = assignment.slot[scene];
        int best = from;
        double least = Double.MAX_VALUE;
        for (long left = assignment.t.allowed[scene]; left != 0; left &= left - 1) {
            int to = Long.numberOfTrailingZeros(left);
            double priced = assignment.delta(alone, 1, from, to)
                    + scale * (0.4 * assignment.overrunDelta() + 50.0 * assignment.breachesDelta());
            if (priced < least) {
                least = priced;
                best = to;
            }
        }
        assignment.exchange(alone, 1, from, best, assignment.delta(alone, 1, from, best));
    }
}
