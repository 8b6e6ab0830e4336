package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baiju.shootplan.season.Season.Deadline;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.Prices;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.SetPiece;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;

/** Seasons for tests: drawn ones of any size, with every kind of rule and price in them. */
final class Seasons {
    static final Prices PRICES = new Prices(5_000, 400, 60, 15, 12, 800);

    private Seasons() {}

    /** A season in which nothing is certain, not even that there is a lawful plan. */
    static Season drawn(RandomGenerator random, int sceneCount, int dates, int units) {
        int slots = dates * units;
        long all = -1L >>> (64 - slots);
        int people = 1 + random.nextInt(6);
        int places = 1 + random.nextInt(4);
        int sets = random.nextInt(5);
        List<Person> persons = Stream.generate(() -> new Person(
                        random.nextInt(20) * 100L,
                        random.nextInt(10) * 100L,
                        mostOf(all, random),
                        random.nextInt(4) == 0 ? 120 : Integer.MAX_VALUE,
                        random.nextInt(4) != 0))
                .limit(people)
                .toList();
        List<Place> where = Stream.generate(() -> new Place(random.nextInt(15) * 100L, mostOf(all, random)))
                .limit(places)
                .toList();
        List<SetPiece> pieces = Stream.generate(() -> new SetPiece(random.nextInt(5) * 100L))
                .limit(sets)
                .toList();
        List<SeasonScene> scenes = Stream.generate(() -> scene(random, people, places, sets, slots, all))
                .limit(sceneCount)
                .toList();
        List<NotBefore> orders = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0 && sceneCount > 1; count--) {
            orders.add(new NotBefore(
                    random.nextInt(sceneCount),
                    random.nextInt(sceneCount),
                    random.nextBoolean() ? NotBefore.NEVER : 300));
        }
        List<Slot> days = Stream.generate(() -> new Slot(300, 60)).limit(slots).toList();
        List<Deadline> deadlines = IntStream.range(0, sceneCount)
                .filter(_ -> random.nextInt(4) == 0)
                .mapToObj(scene -> new Deadline(scene, random.nextInt(dates), 150))
                .toList();
        return new Season(days, units, persons, where, pieces, scenes, orders, deadlines, PRICES);
    }

    private static SeasonScene scene(RandomGenerator random, int people, int places, int sets, int slots, long all) {
        List<Integer> cast = IntStream.range(0, people)
                .filter(person -> random.nextInt(people) < 2)
                .boxed()
                .toList();
        boolean promised = random.nextInt(3) == 0;
        return new SeasonScene(
                5 + random.nextInt(60),
                random.nextInt(places),
                sets == 0 ? -1 : random.nextInt(sets + 1) - 1,
                List.of(Sky.ANY, Sky.ANY, Sky.ANY, Sky.ANY, Sky.BRIGHT, Sky.DARK)
                        .get(random.nextInt(6)),
                cast,
                random.nextInt(5) == 0 ? mostOf(all, random) : all,
                promised ? random.nextInt(slots) : -1,
                promised ? 250 : 0);
    }

    /** All slots but, now and then, one or two. */
    private static long mostOf(long all, RandomGenerator random) {
        long some = all & ~(random.nextInt(3) == 0 ? 1L << random.nextInt(Long.bitCount(all)) : 0);
        return some == 0 ? all : some;
    }
}
