package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.Prices;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;

/** Builds seasons for tests: one unit, days of 600 minutes and 60 of overtime. */
final class TinySeason {
    static final Prices PRICES = new Prices(5000, 400, 60, 0, 12, 800);
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private final int days;
    private final List<Person> people = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<SeasonScene> scenes = new ArrayList<>();
    private final List<NotBefore> orders = new ArrayList<>();

    TinySeason(int days) {
        this.days = days;
    }

    TinySeason person(long days) {
        return person(days, NO_LIMIT, true);
    }

    TinySeason person(long days, int minutesMax, boolean atNight) {
        people.add(new Person(1000, 500, days, minutesMax, atNight));
        return this;
    }

    TinySeason place(long days) {
        places.add(new Place(800, days));
        return this;
    }

    TinySeason scene(int minutes, int place, Sky sky, Integer... cast) {
        scenes.add(new SeasonScene(minutes, place, -1, sky, List.of(cast), (1L << days) - 1, -1, 0));
        return this;
    }

    TinySeason order(int first, int then) {
        orders.add(new NotBefore(first, then, NotBefore.NEVER));
        return this;
    }

    Season build() {
        return new Season(
                IntStream.range(0, days).mapToObj(_ -> new Slot(600, 60)).toList(),
                1,
                people,
                places,
                List.of(),
                scenes,
                orders,
                PRICES);
    }

    /** A season by chance. The tighter, the fewer days are open for people and places, out of a hundred. */
    static Season drawn(long seed, int days, int scenes, int open, int minutesMax) {
        Random random = new Random(seed);
        var season = new TinySeason(days);
        int people = 4;
        int places = 3;
        for (int index = 0; index < people; index++) {
            season.person(days(random, days, open), index == 0 ? minutesMax : NO_LIMIT, index != 0);
        }
        for (int index = 0; index < places; index++) {
            season.place(days(random, days, open));
        }
        for (int index = 0; index < scenes; index++) {
            int draw = random.nextInt(10);
            Sky sky = draw < 2 ? Sky.BRIGHT : draw < 3 ? Sky.DARK : Sky.ANY;
            int first = sky == Sky.DARK ? 1 + random.nextInt(people - 1) : random.nextInt(people);
            int second = 1 + random.nextInt(people - 1);
            season.scene(60 + random.nextInt(120), random.nextInt(places), sky, first, second);
        }
        for (int index = 1; index < scenes; index += 5) {
            season.order(index - 1, index);
        }
        return season.build();
    }

    private static long days(Random random, int days, int open) {
        long bits = IntStream.range(0, days)
                .filter(_ -> random.nextInt(100) < open)
                .mapToLong(day -> 1L << day)
                .reduce(0, (one, other) -> one | other);
        return bits == 0 ? 1 : bits;
    }
}
