package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;

/** A season as arrays, which is how the search reads it. Nothing in them changes. */
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

    final int[] home;
    final long[] movePrice;

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
        movePrice = list.stream().mapToLong(SeasonScene::movePrice).toArray();
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
}
