package org.baiju.shootplan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.Prices;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.SetPiece;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;
import org.baiju.shootplan.season.SeasonJudge;
import org.baiju.shootplan.season.SeasonSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatternBoundTest {
    private static final Prices PRICES = new Prices(5_000, 400, 60, 15, 12, 800);

    private static final List<Sky> SKIES = List.of(Sky.ANY, Sky.ANY, Sky.ANY, Sky.BRIGHT, Sky.DARK);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanOfATinySeasonCostsLess(long seed) {
        Random random = new Random(seed);
        Season season = seed % 3 == 0 ? drawn(random, 2, 2, 5) : drawn(random, 3, 1, 6);
        OptionalLong cheapest = cheapest(season);
        long counted = SeasonSearch.bound(season);
        long guess = cheapest.orElse(20_000);
        for (int rounds : new int[] {0, 5, 60}) {
            long bound = PatternBound.of(season, guess, rounds);
            assertThat(bound).isGreaterThanOrEqualTo(counted);
            cheapest.ifPresent(cost -> assertThat(bound).isLessThanOrEqualTo(cost));
        }
    }

    @Test
    void itIsExactWhereNothingIsToBeDecided() {
        Season season = new Season(
                List.of(new Slot(300, 60)),
                1,
                List.of(new Person(700, 100, 1, Integer.MAX_VALUE, true)),
                List.of(new Place(900, 1)),
                List.of(),
                List.of(scene(100, 0, List.of(0)), scene(230, 0, List.of(0))),
                List.of(),
                PRICES);
        assertThat(PatternBound.of(season, 7_000, 300)).isBetween(6_950L, 5_000L + 700 + 900 + 30 * 12);
    }

    @Test
    void whoIsNeededWithTwoOthersWhoNeverMeetIsPaidTwice() {
        // Counting lets the first person work on one day; the other two are there on different days only.
        Season season = new Season(
                List.of(new Slot(300, 0), new Slot(300, 0)),
                1,
                List.of(
                        new Person(1_000, 0, 0b11, Integer.MAX_VALUE, true),
                        new Person(100, 0, 0b01, Integer.MAX_VALUE, true),
                        new Person(100, 0, 0b10, Integer.MAX_VALUE, true)),
                List.of(new Place(500, 0b11)),
                List.of(),
                List.of(scene(100, 0, List.of(0, 1)), scene(100, 0, List.of(0, 2))),
                List.of(),
                PRICES);
        long optimum = 2 * (5_000 + 1_000 + 100 + 500);
        assertThat(SeasonSearch.bound(season)).isEqualTo(5_000 + 1_000 + 200 + 500);
        assertThat(PatternBound.of(season, optimum, 500)).isBetween(optimum - optimum / 50, optimum);
    }

    @Test
    void theSameSeasonHasTheSameBoundEveryTime() {
        Season season = drawn(new Random(3), 5, 1, 20);
        assertThat(PatternBound.of(season, 40_000, 80)).isEqualTo(PatternBound.of(season, 40_000, 80));
    }

    @Test
    void moreRoundsNeverLowerIt() {
        Season season = drawn(new Random(4), 5, 1, 20);
        long before = 0;
        for (int rounds : new int[] {0, 10, 50, 200}) {
            long bound = PatternBound.of(season, 40_000, rounds);
            assertThat(bound).isGreaterThanOrEqualTo(before);
            before = bound;
        }
    }

    private static SeasonScene scene(int minutes, int place, List<Integer> cast) {
        return new SeasonScene(minutes, place, -1, Sky.ANY, cast, -1L, -1, 0);
    }

    /** The cost of the cheapest lawful plan, each plan tried. */
    private static OptionalLong cheapest(Season season) {
        int scenes = season.scenes().size();
        int slots = season.slots().size();
        List<Integer> plan = new ArrayList<>(Collections.nCopies(scenes, 0));
        long least = Long.MAX_VALUE;
        for (int number = 0; number < Math.pow(slots, scenes); number++) {
            int left = number;
            for (int scene = 0; scene < scenes; scene++) {
                plan.set(scene, left % slots);
                left /= slots;
            }
            SeasonJudge.Judgement judgement = SeasonJudge.judge(season, plan);
            least = judgement.breaches().isEmpty() ? Math.min(least, judgement.cost()) : least;
        }
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** A season with every kind of rule and price in it, in which days are full and people seldom free. */
    private static Season drawn(Random random, int dates, int units, int count) {
        int slots = dates * units;
        long all = (1L << slots) - 1;
        List<Person> people = IntStream.range(0, 4)
                .mapToObj(_ -> new Person(
                        random.nextInt(20) * 100L,
                        random.nextInt(10) * 100L,
                        mostOf(all, random),
                        random.nextInt(4) == 0 ? 120 : Integer.MAX_VALUE,
                        random.nextInt(4) != 0))
                .toList();
        List<Place> places = IntStream.range(0, 3)
                .mapToObj(_ -> new Place(random.nextInt(15) * 100L, mostOf(all, random)))
                .toList();
        List<SeasonScene> scenes = IntStream.range(0, count)
                .mapToObj(_ -> new SeasonScene(
                        random.nextInt(120),
                        random.nextInt(3),
                        random.nextInt(3) - 1,
                        SKIES.get(random.nextInt(SKIES.size())),
                        IntStream.range(0, 4)
                                .filter(_ -> random.nextInt(5) < 2)
                                .boxed()
                                .toList(),
                        mostOf(all, random),
                        random.nextInt(3) == 0 ? random.nextInt(slots) : -1,
                        250))
                .toList();
        return new Season(
                IntStream.range(0, slots)
                        .mapToObj(_ -> new Slot(180 + random.nextInt(120), random.nextInt(90)))
                        .toList(),
                units,
                people,
                places,
                List.of(new SetPiece(300), new SetPiece(0)),
                scenes,
                List.of(new NotBefore(0, 1, NotBefore.NEVER), new NotBefore(2, 1, 300)),
                PRICES);
    }

    /** All slots but, now and then, one. */
    private static long mostOf(long all, Random random) {
        long some = random.nextInt(3) == 0 ? all & ~(1L << random.nextInt(Long.bitCount(all))) : all;
        return some == 0 ? all : some;
    }
}
