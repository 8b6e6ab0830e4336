package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A season as arrays, which is how the search reads it, with what a slot and a person cost by their counts. Nothing in
 * them changes.
 */
final class Tables {
    final int slots;
    final int units;
    final int scenes;
    final int people;
    final int places;
    final int sets;

    final int[] slotMinutes;
    final int[] slotOvertime;

    final long[] dayFee;
    final long[] holdFee;
    final int[] minutesMax;
    final boolean[] guarded;

    final long[] placeFee;
    final long[] setFee;

    final int[] minutes;
    final int[] place;
    final int[] set;
    final boolean[] bright;
    final boolean[] dark;
    final int[][] cast;
    /** The slots in which the scene may be: its own, its place's and those of its whole cast. */
    final long[] allowed;

    /** For each scene what each slot costs besides, as far from home or after a deadline; null if every slot is free. */
    final long[] @Nullable [] slotPrice;

    final int[] home;

    /** For each scene the orders that it is part of. */
    final int[][] ordersOf;

    final int[] orderFirst;
    final int[] orderThen;
    final long[] orderPrice;
    final int[] orderBreach;

    final Season.Prices prices;

    Tables(Season season) {
        List<SeasonScene> list = season.scenes();
        slots = season.slots().size();
        units = season.units();
        scenes = list.size();
        people = season.people().size();
        places = season.places().size();
        sets = season.sets().size();
        prices = season.prices();
        slotMinutes = season.slots().stream().mapToInt(Slot::minutes).toArray();
        slotOvertime = season.slots().stream().mapToInt(Slot::overtimeMinutes).toArray();
        dayFee = season.people().stream().mapToLong(Person::dayFee).toArray();
        holdFee = season.people().stream().mapToLong(Person::holdFee).toArray();
        minutesMax = season.people().stream().mapToInt(Person::minutesMax).toArray();
        guarded = new boolean[people];
        for (int person = 0; person < people; person++) {
            guarded[person] = !season.people().get(person).atNight();
        }
        placeFee = season.places().stream().mapToLong(Season.Place::dayFee).toArray();
        setFee = season.sets().stream().mapToLong(Season.SetPiece::dayFee).toArray();
        minutes = list.stream().mapToInt(SeasonScene::minutes).toArray();
        place = list.stream().mapToInt(SeasonScene::place).toArray();
        set = list.stream().mapToInt(SeasonScene::set).toArray();
        home = list.stream().mapToInt(SeasonScene::home).toArray();
        slotPrice = slotPrices(season);
        bright = new boolean[scenes];
        dark = new boolean[scenes];
        cast = new int[scenes][];
        allowed = new long[scenes];
        for (int scene = 0; scene < scenes; scene++) {
            SeasonScene its = list.get(scene);
            bright[scene] = its.sky() == Sky.BRIGHT;
            dark[scene] = its.sky() == Sky.DARK;
            cast[scene] = its.cast().stream().mapToInt(Integer::intValue).toArray();
            allowed[scene] = possible(season, its);
        }
        orderFirst = season.orders().stream().mapToInt(NotBefore::first).toArray();
        orderThen = season.orders().stream().mapToInt(NotBefore::then).toArray();
        orderPrice = season.orders().stream()
                .mapToLong(order -> Math.max(0, order.price()))
                .toArray();
        orderBreach = season.orders().stream()
                .mapToInt(order -> order.price() == NotBefore.NEVER ? 1 : 0)
                .toArray();
        ordersOf = ordersOf(season);
    }

    /** The slots that nothing about the scene alone forbids. */
    static long possible(Season season, SeasonScene scene) {
        long slots = season.allSlots()
                & scene.allowed()
                & season.places().get(scene.place()).open();
        for (int person : scene.cast()) {
            slots &= season.people().get(person).available();
        }
        return slots;
    }

    private static long[] @Nullable [] slotPrices(Season season) {
        long[][] prices = new long[season.scenes().size()][];
        for (int scene = 0; scene < prices.length; scene++) {
            SeasonScene its = season.scenes().get(scene);
            for (int slot = 0; slot < season.slots().size() && its.home() >= 0; slot++) {
                add(prices, season, scene, slot, slot == its.home() ? 0 : its.movePrice());
            }
        }
        for (Season.Deadline deadline : season.deadlines()) {
            for (int slot = deadline.date() * season.units();
                    slot < season.slots().size();
                    slot++) {
                int datesLate = slot / season.units() - deadline.date() + 1;
                add(prices, season, deadline.scene(), slot, deadline.price() * datesLate);
            }
        }
        return prices;
    }

    private static void add(long[] @Nullable [] prices, Season season, int scene, int slot, long price) {
        long[] its = prices[scene] == null ? new long[season.slots().size()] : prices[scene];
        its[slot] += price;
        prices[scene] = its;
    }

    private int[][] ordersOf(Season season) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int scene = 0; scene < scenes; scene++) {
            lists.add(new ArrayList<>());
        }
        for (int order = 0; order < season.orders().size(); order++) {
            lists.get(orderFirst[order]).add(order);
            lists.get(orderThen[order]).add(order);
        }
        return lists.stream()
                .map(orders -> orders.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int dateOf(int slot) {
        return slot / units;
    }

    int minutesTooMany(int index, int minutes) {
        return Math.max(0, minutes - slotMinutes[index] - slotOvertime[index]);
    }

    /** Exteriors by day, and people who must not work at night, beside an exterior by night. */
    int skyBreaches(int bright, int dark, int guardedPeople) {
        return dark == 0 ? 0 : Math.min(bright, dark) + guardedPeople;
    }

    long personCost(int person, long mask) {
        if (mask == 0) {
            return 0;
        }
        int called = Long.bitCount(mask) - clashes(mask);
        int span = dateOf(63 - Long.numberOfLeadingZeros(mask)) - dateOf(Long.numberOfTrailingZeros(mask)) + 1;
        return dayFee[person] * called + holdFee[person] * (span - called);
    }

    /** How often somebody is in two units on one date. */
    int clashes(long mask) {
        if (units == 1) {
            return 0;
        }
        int clashes = 0;
        int last = -1;
        for (long left = mask; left != 0; left &= left - 1) {
            int date = dateOf(Long.numberOfTrailingZeros(left));
            clashes += date == last ? 1 : 0;
            last = date;
        }
        return clashes;
    }

    long turnCost(long usedSlots, long nightSlots) {
        return prices.nightToDay() * Long.bitCount(nightSlots & (usedSlots & ~nightSlots) >>> units);
    }

    int minutesOf(int scenes, int minutes, int places, int sets) {
        return scenes == 0
                ? 0
                : minutes
                        + prices.moveMinutes() * (places - 1)
                        + prices.setChangeMinutes() * Math.max(0, sets - places);
    }

    long slotCost(int index, int scenes, int minutes, int places) {
        return scenes == 0
                ? 0
                : prices.crewDay()
                        + prices.move() * (places - 1)
                        + prices.overtimeMinute() * Math.max(0, minutes - slotMinutes[index]);
    }
}
