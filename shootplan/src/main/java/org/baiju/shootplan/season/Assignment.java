package org.baiju.shootplan.season;

import java.util.Arrays;

/**
 * Which slot each scene is in, with what that costs and what it breaks, kept up to date scene by scene. What it breaks
 * is counted apart from the money: minutes beyond hard limits, and other breaches one by one.
 */
final class Assignment {
    final Tables t;
    final int[] slot;

    private final int slots;
    private final int[] personScenes;
    private final int[] personMinutes;
    private final long[] personSlots;
    private final int[] placeScenes;
    private final long[] placeSlots;
    private final int[] setScenes;

    private final int[] scenesIn;
    private final int[] minutesIn;
    private final int[] placesIn;
    private final int[] setsIn;
    private final int[] brightIn;
    private final int[] darkIn;
    private final int[] guardedIn;
    private long used;
    private long night;
    private long cost;
    private int overrun;
    private int breaches;
    private int overrunDelta;
    private int breachesDelta;
    private int guardedOut;
    private int guardedIntoOther;
    private final Shifts people;
    private final Shifts places;
    private final Shifts sets;
    private final int[][] listOf;
    private final int[] positionOf;

    /** All scenes in the slots given. */
    Assignment(Tables tables, int[] slotOfScene) {
        t = tables;
        slots = tables.slots;
        slot = new int[tables.scenes];
        personScenes = new int[tables.people * slots];
        personMinutes = new int[tables.people * slots];
        personSlots = new long[tables.people];
        placeScenes = new int[tables.places * slots];
        placeSlots = new long[tables.places];
        setScenes = new int[tables.sets * slots];
        scenesIn = new int[slots];
        minutesIn = new int[slots];
        placesIn = new int[slots];
        setsIn = new int[slots];
        brightIn = new int[slots];
        darkIn = new int[slots];
        guardedIn = new int[slots];
        people = new Shifts(tables.people);
        places = new Shifts(tables.places);
        sets = new Shifts(tables.sets);
        listOf = new int[slots][tables.scenes];
        positionOf = new int[tables.scenes];
        load(slotOfScene);
    }

    /** Forgets where the scenes are and takes them as given. */
    void load(int[] slotOfScene) {
        for (int[] counts : new int[][] {
            personScenes,
            personMinutes,
            placeScenes,
            setScenes,
            scenesIn,
            minutesIn,
            placesIn,
            setsIn,
            brightIn,
            darkIn,
            guardedIn
        }) {
            Arrays.fill(counts, 0);
        }
        Arrays.fill(personSlots, 0);
        Arrays.fill(placeSlots, 0);
        used = 0;
        night = 0;
        System.arraycopy(slotOfScene, 0, slot, 0, slot.length);
        for (int scene = 0; scene < slot.length; scene++) {
            enter(scene, slot[scene]);
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

    long used() {
        return used;
    }

    int scenesIn(int index) {
        return scenesIn[index];
    }

    /** The scenes of a slot, in no order; as many as {@link #scenesIn} says. */
    int[] listOf(int index) {
        return listOf[index];
    }

    /** The slots in which a place is used, as bits. */
    long slotsAt(int place) {
        return placeSlots[place];
    }

    /** The slots in which somebody works, as bits. */
    long slotsOf(int person) {
        return personSlots[person];
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
            for (int person : t.cast[scene]) {
                people.shift(person, way, t.minutes[scene]);
            }
            places.shift(t.place[scene], way, 0);
            if (t.set[scene] >= 0) {
                sets.shift(t.set[scene], way, 0);
            }
            delta += homeDelta(scene, way == 1 ? other : one);
        }
        overrunDelta = 0;
        breachesDelta = 0;
        delta += ordersDelta(scenes, size, one, other);
        delta += peopleDelta(one, other);
        int placesOut = 0;
        int placesIn = 0;
        for (int index = 0; index < places.size; index++) {
            int place = places.touched[index];
            int out = change(placeScenes, place * slots + one, -places.shift[place]);
            int in = change(placeScenes, place * slots + other, places.shift[place]);
            placesOut += out;
            placesIn += in;
            delta += (out + in) * t.placeFee[place];
        }
        int setsOut = 0;
        int setsIn = 0;
        for (int index = 0; index < sets.size; index++) {
            int set = sets.touched[index];
            int out = change(setScenes, set * slots + one, -sets.shift[set]);
            int in = change(setScenes, set * slots + other, sets.shift[set]);
            setsOut += out;
            setsIn += in;
            delta += (out + in) * t.setFee[set];
        }
        places.clear();
        sets.clear();
        delta += slotDelta(one, -count, -minutes, placesOut, setsOut, -bright, -dark, guardedOut);
        delta += slotDelta(other, count, minutes, placesIn, setsIn, bright, dark, guardedIntoOther);
        return delta + turnDelta(one, other, count, dark);
    }

    private long homeDelta(int scene, int to) {
        int home = t.home[scene];
        return home < 0 ? 0 : (to == home ? 0 : t.movePrice[scene]) - (slot[scene] == home ? 0 : t.movePrice[scene]);
    }

    private long peopleDelta(int one, int other) {
        long delta = 0;
        guardedOut = 0;
        guardedIntoOther = 0;
        for (int index = 0; index < people.size; index++) {
            int person = people.touched[index];
            int row = person * slots;
            int out = change(personScenes, row + one, -people.shift[person]);
            int in = change(personScenes, row + other, people.shift[person]);
            if ((out | in) != 0) {
                long now = personSlots[person];
                long then = with(with(now, one, out), other, in);
                delta += personCost(person, then) - personCost(person, now);
                if (t.units > 1) {
                    breachesDelta += clashes(then) - clashes(now);
                }
                if (t.guarded[person]) {
                    guardedOut += out;
                    guardedIntoOther += in;
                }
            }
            int max = t.minutesMax[person];
            if (max != Integer.MAX_VALUE) {
                int minutes = people.minutes[person];
                overrunDelta += Math.max(0, personMinutes[row + one] - minutes - max)
                        - Math.max(0, personMinutes[row + one] - max)
                        + Math.max(0, personMinutes[row + other] + minutes - max)
                        - Math.max(0, personMinutes[row + other] - max);
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
        int then = minutesOf(
                scenesIn[index] + scenes, minutesIn[index] + minutes, placesIn[index] + places, setsIn[index] + sets);
        overrunDelta += minutesTooMany(index, then) - minutesTooMany(index, now);
        breachesDelta += skyBreaches(brightIn[index] + bright, darkIn[index] + dark, guardedIn[index] + guarded)
                - skyBreaches(brightIn[index], darkIn[index], guardedIn[index]);
        return slotCost(index, scenesIn[index] + scenes, then, placesIn[index] + places)
                - slotCost(index, scenesIn[index], now, placesIn[index]);
    }

    private long turnDelta(int one, int other, int count, int dark) {
        long usedThen = with(with(used, one, change(scenesIn, one, -count)), other, change(scenesIn, other, count));
        long nightThen = with(with(night, one, change(darkIn, one, -dark)), other, change(darkIn, other, dark));
        return usedThen == used && nightThen == night ? 0 : turnCost(usedThen, nightThen) - turnCost(used, night);
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
            leave(scene, from);
            enter(scene, to);
            slot[scene] = to;
        }
        cost += delta;
        overrun += overrunDelta;
        breaches += breachesDelta;
    }

    private void enter(int scene, int to) {
        int minutes = t.minutes[scene];
        for (int person : t.cast[scene]) {
            int cell = person * slots + to;
            personMinutes[cell] += minutes;
            if (personScenes[cell]++ == 0) {
                personSlots[person] |= 1L << to;
                guardedIn[to] += t.guarded[person] ? 1 : 0;
            }
        }
        int place = t.place[scene];
        if (placeScenes[place * slots + to]++ == 0) {
            placesIn[to]++;
            placeSlots[place] |= 1L << to;
        }
        if (t.set[scene] >= 0) {
            setsIn[to] += setScenes[t.set[scene] * slots + to]++ == 0 ? 1 : 0;
        }
        positionOf[scene] = scenesIn[to];
        listOf[to][scenesIn[to]++] = scene;
        minutesIn[to] += minutes;
        brightIn[to] += t.bright[scene] ? 1 : 0;
        used |= 1L << to;
        if (t.dark[scene]) {
            darkIn[to]++;
            night |= 1L << to;
        }
    }

    private void leave(int scene, int from) {
        int minutes = t.minutes[scene];
        for (int person : t.cast[scene]) {
            int cell = person * slots + from;
            personMinutes[cell] -= minutes;
            if (--personScenes[cell] == 0) {
                personSlots[person] &= ~(1L << from);
                guardedIn[from] -= t.guarded[person] ? 1 : 0;
            }
        }
        int place = t.place[scene];
        if (--placeScenes[place * slots + from] == 0) {
            placesIn[from]--;
            placeSlots[place] &= ~(1L << from);
        }
        if (t.set[scene] >= 0) {
            setsIn[from] -= --setScenes[t.set[scene] * slots + from] == 0 ? 1 : 0;
        }
        minutesIn[from] -= minutes;
        brightIn[from] -= t.bright[scene] ? 1 : 0;
        int last = listOf[from][--scenesIn[from]];
        listOf[from][positionOf[scene]] = last;
        positionOf[last] = positionOf[scene];
        if (scenesIn[from] == 0) {
            used &= ~(1L << from);
        }
        if (t.dark[scene] && --darkIn[from] == 0) {
            night &= ~(1L << from);
        }
    }

    private long reckon() {
        long sum = turnCost(used, night);
        for (int index = 0; index < slots; index++) {
            sum += slotCost(index);
            for (int place = 0; place < t.places; place++) {
                sum += placeScenes[place * slots + index] > 0 ? t.placeFee[place] : 0;
            }
            for (int set = 0; set < t.sets; set++) {
                sum += setScenes[set * slots + index] > 0 ? t.setFee[set] : 0;
            }
        }
        for (int person = 0; person < t.people; person++) {
            sum += personCost(person, personSlots[person]);
        }
        for (int scene = 0; scene < slot.length; scene++) {
            sum += t.home[scene] >= 0 && slot[scene] != t.home[scene] ? t.movePrice[scene] : 0;
        }
        for (int order = 0; order < t.orderPrice.length; order++) {
            sum += isBroken(order) ? t.orderPrice[order] : 0;
        }
        return sum;
    }

    private int reckonOverrun() {
        int sum = 0;
        for (int index = 0; index < slots; index++) {
            sum += minutesTooMany(index, minutesOf(index));
            for (int person = 0; person < t.people; person++) {
                sum += Math.max(0, personMinutes[person * slots + index] - t.minutesMax[person]);
            }
        }
        return sum;
    }

    private int reckonBreaches() {
        int sum = 0;
        for (int index = 0; index < slots; index++) {
            sum += skyBreaches(brightIn[index], darkIn[index], guardedIn[index]);
        }
        for (int person = 0; person < t.people; person++) {
            sum += clashes(personSlots[person]);
        }
        for (int order = 0; order < t.orderPrice.length; order++) {
            sum += isBroken(order) ? t.orderBreach[order] : 0;
        }
        return sum;
    }

    private boolean isBroken(int order) {
        return t.dateOf(slot[t.orderFirst[order]]) > t.dateOf(slot[t.orderThen[order]]);
    }

    private int minutesTooMany(int index, int minutes) {
        return Math.max(0, minutes - t.slotMinutes[index] - t.slotOvertime[index]);
    }

    /** Exteriors by day, and people who must not work at night, beside an exterior by night. */
    private static int skyBreaches(int bright, int dark, int guardedPeople) {
        return dark == 0 ? 0 : Math.min(bright, dark) + guardedPeople;
    }

    private long personCost(int person, long mask) {
        if (mask == 0) {
            return 0;
        }
        int called = Long.bitCount(mask) - clashes(mask);
        int span = t.dateOf(63 - Long.numberOfLeadingZeros(mask)) - t.dateOf(Long.numberOfTrailingZeros(mask)) + 1;
        return t.dayFee[person] * called + t.holdFee[person] * (span - called);
    }

    /** How often somebody is in two units on one date. */
    private int clashes(long mask) {
        if (t.units == 1) {
            return 0;
        }
        int clashes = 0;
        int last = -1;
        for (long left = mask; left != 0; left &= left - 1) {
            int date = t.dateOf(Long.numberOfTrailingZeros(left));
            clashes += date == last ? 1 : 0;
            last = date;
        }
        return clashes;
    }

    private long turnCost(long usedSlots, long nightSlots) {
        return t.prices.nightToDay() * Long.bitCount(nightSlots & (usedSlots & ~nightSlots) >>> t.units);
    }

    private int minutesOf(int index) {
        return minutesOf(scenesIn[index], minutesIn[index], placesIn[index], setsIn[index]);
    }

    private int minutesOf(int scenes, int minutes, int places, int sets) {
        return scenes == 0
                ? 0
                : minutes
                        + t.prices.moveMinutes() * (places - 1)
                        + t.prices.setChangeMinutes() * Math.max(0, sets - places);
    }

    private long slotCost(int index) {
        return slotCost(index, scenesIn[index], minutesOf(index), placesIn[index]);
    }

    private long slotCost(int index, int scenes, int minutes, int places) {
        return scenes == 0
                ? 0
                : t.prices.crewDay()
                        + t.prices.move() * (places - 1)
                        + t.prices.overtimeMinute() * Math.max(0, minutes - t.slotMinutes[index]);
    }
}
