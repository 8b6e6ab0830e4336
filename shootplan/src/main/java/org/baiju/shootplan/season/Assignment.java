package org.baiju.shootplan.season;

/**
 * Which slot each scene is in, with what that costs and what it breaks, kept up to date scene by scene. What it breaks
 * is counted apart from the money: minutes beyond hard limits, and other breaches one by one.
 */
final class Assignment {
    final Tables t;
    final int[] slot;

    private final int slots;
    private final Occupancy in;
    private long cost;
    private int overrun;
    private int breaches;
    private int overrunDelta;
    private int breachesDelta;
    private final Occupancy.Shifts people;
    private final Occupancy.Shifts places;
    private final Occupancy.Shifts sets;

    /** All scenes in the slots given. */
    Assignment(Tables tables, int[] slotOfScene) {
        t = tables;
        slots = tables.slots;
        slot = slotOfScene.clone();
        in = new Occupancy(tables);
        people = new Occupancy.Shifts(tables.people);
        places = new Occupancy.Shifts(tables.places);
        sets = new Occupancy.Shifts(tables.sets);
        for (int scene = 0; scene < slot.length; scene++) {
            in.enter(scene, slot[scene]);
        }
        cost = reckon();
        overrun = reckonOverrun();
        breaches = reckonBreaches();
    }

    /** What it costs, whether it is lawful or not. */
    long cost() {
        return cost;
    }

    /** Minutes beyond hard limits. */
    int overrun() {
        return overrun;
    }

    /** Hard rules broken otherwise, one by one. */
    int breaches() {
        return breaches;
    }

    /** Whether no hard rule is broken. */
    boolean isLawful() {
        return overrun == 0 && breaches == 0;
    }

    /** By how much {@link #overrun} would change by the move that {@link #delta} was asked about last. */
    int overrunDelta() {
        return overrunDelta;
    }

    /** By how much {@link #breaches} would change by the move that {@link #delta} was asked about last. */
    int breachesDelta() {
        return breachesDelta;
    }

    int scenesIn(int index) {
        return in.scenesIn[index];
    }

    /** The scenes of a slot, in no order; as many as {@link #scenesIn} says. */
    int[] listOf(int index) {
        return in.listOf[index];
    }

    /** The slots in which a place is in.used, as bits. */
    long slotsAt(int place) {
        return in.placeSlots[place];
    }

    /** The slots in which somebody works, as bits. */
    long slotsOf(int person) {
        return in.personSlots[person];
    }

    /**
     * By how much the cost would change if these scenes, each of which is in one of two slots, went to the other one.
     *
     * @param scenes the first {@code size} of them are meant
     */
    long delta(int[] scenes, int size, int one, int other) {
        int minutes = 0;
        int count = 0;
        int bright = 0;
        int dark = 0;
        long delta = 0;
        for (int index = 0; index < size; index++) {
            int scene = scenes[index];
            int way = slot[scene] == one ? 1 : -1;
            count += way;
            minutes += way * t.minutes[scene];
            bright += t.bright[scene] ? way : 0;
            dark += t.dark[scene] ? way : 0;
            shift(scene, way);
            delta += slotPriceDelta(scene, way == 1 ? other : one);
        }
        overrunDelta = 0;
        breachesDelta = 0;
        delta += ordersDelta(scenes, size, one, other)
                + peopleDelta(one, other)
                + thingsDelta(places, in.placeScenes, t.placeFee, one, other)
                + thingsDelta(sets, in.setScenes, t.setFee, one, other)
                + slotDelta(one, -count, -minutes, places.left, sets.left, -bright, -dark, people.left)
                + slotDelta(other, count, minutes, places.entered, sets.entered, bright, dark, people.entered)
                + turnDelta(one, other, count, dark);
        return delta;
    }

    private void shift(int scene, int way) {
        for (int person : t.cast[scene]) {
            people.shift(person, way, t.minutes[scene]);
        }
        places.shift(t.place[scene], way, 0);
        if (t.set[scene] >= 0) {
            sets.shift(t.set[scene], way, 0);
        }
    }

    /** Fees of places or sets that are no longer used in a slot, or newly. */
    private long thingsDelta(Occupancy.Shifts things, int[] counts, long[] fees, int one, int other) {
        long delta = 0;
        things.startCount();
        for (int index = 0; index < things.size; index++) {
            int thing = things.touched[index];
            int left = change(counts, thing * slots + one, -things.shift[thing]);
            int entered = change(counts, thing * slots + other, things.shift[thing]);
            things.count(left, entered);
            delta += (left + entered) * fees[thing];
        }
        things.clear();
        return delta;
    }

    private long slotPriceDelta(int scene, int to) {
        long[] prices = t.slotPrice[scene];
        return prices == null ? 0 : prices[to] - prices[slot[scene]];
    }

    private long peopleDelta(int one, int other) {
        long delta = 0;
        people.startCount();
        for (int index = 0; index < people.size; index++) {
            int person = people.touched[index];
            int row = person * slots;
            int left = change(in.personScenes, row + one, -people.shift[person]);
            int entered = change(in.personScenes, row + other, people.shift[person]);
            if ((left | entered) != 0) {
                long now = in.personSlots[person];
                long then = with(with(now, one, left), other, entered);
                delta += t.personCost(person, then) - t.personCost(person, now);
                if (t.units > 1) {
                    breachesDelta += t.clashes(then) - t.clashes(now);
                }
                if (t.guarded[person]) {
                    people.count(left, entered);
                }
            }
            int max = t.minutesMax[person];
            if (max != Integer.MAX_VALUE) {
                int minutes = people.minutes[person];
                overrunDelta += Math.max(0, in.personMinutes[row + one] - minutes - max)
                        - Math.max(0, in.personMinutes[row + one] - max)
                        + Math.max(0, in.personMinutes[row + other] + minutes - max)
                        - Math.max(0, in.personMinutes[row + other] - max);
            }
        }
        people.clear();
        return delta;
    }

    /** 1 if a count would no longer be 0, −1 if it would newly be 0, else 0. */
    private static int change(int[] counts, int cell, int by) {
        int now = counts[cell];
        return (now + by == 0 ? 0 : 1) - (now == 0 ? 0 : 1);
    }

    private static long with(long bits, int bit, int change) {
        return change == 0 ? bits : change > 0 ? bits | 1L << bit : bits & ~(1L << bit);
    }

    private long slotDelta(
            int index, int scenes, int minutes, int places, int sets, int bright, int dark, int guarded) {
        int now = minutesOf(index);
        int then = t.minutesOf(
                in.scenesIn[index] + scenes,
                in.minutesIn[index] + minutes,
                in.placesIn[index] + places,
                in.setsIn[index] + sets);
        overrunDelta += t.minutesTooMany(index, then) - t.minutesTooMany(index, now);
        breachesDelta +=
                t.skyBreaches(in.brightIn[index] + bright, in.darkIn[index] + dark, in.guardedIn[index] + guarded)
                        - t.skyBreaches(in.brightIn[index], in.darkIn[index], in.guardedIn[index]);
        return t.slotCost(index, in.scenesIn[index] + scenes, then, in.placesIn[index] + places)
                - t.slotCost(index, in.scenesIn[index], now, in.placesIn[index]);
    }

    private long turnDelta(int one, int other, int count, int dark) {
        long usedThen =
                with(with(in.used, one, change(in.scenesIn, one, -count)), other, change(in.scenesIn, other, count));
        long nightThen =
                with(with(in.night, one, change(in.darkIn, one, -dark)), other, change(in.darkIn, other, dark));
        return usedThen == in.used && nightThen == in.night
                ? 0
                : t.turnCost(usedThen, nightThen) - t.turnCost(in.used, in.night);
    }

    private long ordersDelta(int[] scenes, int size, int one, int other) {
        long delta = 0;
        for (int index = 0; index < size; index++) {
            int scene = scenes[index];
            for (int order : t.ordersOf[scene]) {
                int first = t.orderFirst[order];
                int then = t.orderThen[order];
                boolean both = contains(scenes, size, scene == first ? then : first);
                if (both && scene == then) {
                    continue; // It was counted with the scene that comes first.
                }
                int firstThen = both || scene == first ? opposite(slot[first], one, other) : slot[first];
                int thenThen = both || scene == then ? opposite(slot[then], one, other) : slot[then];
                int change = (t.dateOf(firstThen) > t.dateOf(thenThen) ? 1 : 0) - (isBroken(order) ? 1 : 0);
                delta += change * t.orderPrice[order];
                breachesDelta += change * t.orderBreach[order];
            }
        }
        return delta;
    }

    private static int opposite(int slot, int one, int other) {
        return slot == one ? other : one;
    }

    private static boolean contains(int[] scenes, int size, int scene) {
        for (int index = 0; index < size; index++) {
            if (scenes[index] == scene) {
                return true;
            }
        }
        return false;
    }

    /** Makes the exchange that {@link #delta} was asked about last and has answered with {@code delta}. */
    void exchange(int[] scenes, int size, int one, int other, long delta) {
        for (int index = 0; index < size; index++) {
            int scene = scenes[index];
            int from = slot[scene];
            int to = opposite(from, one, other);
            in.leave(scene, from);
            in.enter(scene, to);
            slot[scene] = to;
        }
        cost += delta;
        overrun += overrunDelta;
        breaches += breachesDelta;
    }

    private long reckon() {
        long sum = t.turnCost(in.used, in.night);
        for (int index = 0; index < slots; index++) {
            sum += slotCost(index);
            for (int place = 0; place < t.places; place++) {
                sum += in.placeScenes[place * slots + index] > 0 ? t.placeFee[place] : 0;
            }
            for (int set = 0; set < t.sets; set++) {
                sum += in.setScenes[set * slots + index] > 0 ? t.setFee[set] : 0;
            }
        }
        for (int person = 0; person < t.people; person++) {
            sum += t.personCost(person, in.personSlots[person]);
        }
        for (int scene = 0; scene < slot.length; scene++) {
            long[] prices = t.slotPrice[scene];
            sum += prices == null ? 0 : prices[slot[scene]];
        }
        for (int order = 0; order < t.orderPrice.length; order++) {
            sum += isBroken(order) ? t.orderPrice[order] : 0;
        }
        return sum;
    }

    private int reckonOverrun() {
        int sum = 0;
        for (int index = 0; index < slots; index++) {
            sum += t.minutesTooMany(index, minutesOf(index));
            for (int person = 0; person < t.people; person++) {
                sum += Math.max(0, in.personMinutes[person * slots + index] - t.minutesMax[person]);
            }
        }
        return sum;
    }

    private int reckonBreaches() {
        int sum = 0;
        for (int index = 0; index < slots; index++) {
            sum += t.skyBreaches(in.brightIn[index], in.darkIn[index], in.guardedIn[index]);
        }
        for (int person = 0; person < t.people; person++) {
            sum += t.clashes(in.personSlots[person]);
        }
        for (int order = 0; order < t.orderPrice.length; order++) {
            sum += isBroken(order) ? t.orderBreach[order] : 0;
        }
        return sum;
    }

    private boolean isBroken(int order) {
        return t.dateOf(slot[t.orderFirst[order]]) > t.dateOf(slot[t.orderThen[order]]);
    }

    private int minutesOf(int index) {
        return t.minutesOf(in.scenesIn[index], in.minutesIn[index], in.placesIn[index], in.setsIn[index]);
    }

    private long slotCost(int index) {
        return t.slotCost(index, in.scenesIn[index], minutesOf(index), in.placesIn[index]);
    }
}
