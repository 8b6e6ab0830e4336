package org.baiju.shootplan.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;
import org.baiju.shootplan.season.SeasonJudge.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeasonSearchTest {
    private static final Effort SMALL = new Effort(1, 20_000, 2, Duration.ofMinutes(5));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSmallSeasonGetsTheCheapestPlanThatThereIs(long seed) {
        var random = new Random(seed);
        Season season = Seasons.drawn(random, 2 + random.nextInt(5), 2 + random.nextInt(2), 1 + random.nextInt(2));
        Optional<Long> cheapest = cheapest(season);
        Optional<SeasonPlan> found = SeasonSearch.search(season, SMALL, SeasonWatch.NONE);
        assertThat(found.map(SeasonPlan::cost)).isEqualTo(cheapest);
        found.ifPresent(plan -> {
            Judgement judgement = SeasonJudge.judge(season, plan.slots());
            assertThat(judgement.breaches()).isEmpty();
            assertThat(judgement.cost()).isEqualTo(plan.cost());
            assertThat(plan.bound()).isLessThanOrEqualTo(plan.cost());
            assertThat(SeasonSearch.bound(season)).isLessThanOrEqualTo(plan.cost());
        });
    }

    @Test
    void whereOnlyWaitingAndMovingCostTheyAreWhatAChangeCosts() {
        Season paid = Seasons.drawn(new Random(7), 8, 3, 1);
        Season free = new Season(
                paid.slots(),
                paid.units(),
                paid.people().stream()
                        .map(its -> new Person(0, 4_000, its.available(), its.minutesMax(), its.atNight()))
                        .toList(),
                paid.places().stream().map(its -> new Place(0, its.open())).toList(),
                paid.sets(),
                paid.scenes(),
                paid.orders(),
                paid.deadlines(),
                new Season.Prices(0, 4_000, 0, 0, 0, 0));

        // All of them cost 4,000 but the day of the crew, which costs nothing.
        int priced = free.people().size() + free.places().size() + 1;
        assertThat(SeasonSearch.usualChange(free)).isEqualTo(2_000.0 * priced / (priced + 1));
    }

    /** Every plan there is, judged. */
    private static Optional<Long> cheapest(Season season) {
        int slots = season.slots().size();
        int scenes = season.scenes().size();
        long best = Long.MAX_VALUE;
        for (long number = 0; number < Math.round(Math.pow(slots, scenes)); number++) {
            List<Integer> plan = new ArrayList<>();
            for (long left = number; plan.size() < scenes; left /= slots) {
                plan.add((int) (left % slots));
            }
            Judgement judgement = SeasonJudge.judge(season, plan);
            best = judgement.breaches().isEmpty() ? Math.min(best, judgement.cost()) : best;
        }
        return best == Long.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    /** The first of the drawn seasons that has a lawful plan. */
    private static Season lawful() {
        return IntStream.range(0, 1_000)
                .mapToObj(seed -> Seasons.drawn(new Random(seed), 25, 8, 1))
                .filter(season -> slots(season, new Effort(1, 1_000, 2, Duration.ofMinutes(5)))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameSeedGivesTheSamePlanOnAnyNumberOfThreads() {
        Season season = lawful();
        Optional<List<Integer>> one = slots(season, new Effort(3, 5_000, 1, Duration.ofMinutes(5)));
        Optional<List<Integer>> four = slots(season, new Effort(3, 5_000, 4, Duration.ofMinutes(5)));
        assertThat(one).isPresent().isEqualTo(four);
    }

    private static Optional<List<Integer>> slots(Season season, Effort effort) {
        return SeasonSearch.search(season, effort, SeasonWatch.NONE).map(SeasonPlan::slots);
    }

    @Test
    void aDayThatOnlyCostsIsGivenUp() {
        // Three days hold the work of two; every day costs the crew.
        Season season = plain(3, Collections.nCopies(20, 30), List.of());
        SeasonPlan plan = SeasonSearch.search(season, SMALL, SeasonWatch.NONE).orElseThrow();
        assertThat(plan.slots().stream().distinct()).hasSize(2);
    }

    @Test
    void aSeasonThatFitsOnNoDayHasNoPlan() {
        assertThat(SeasonSearch.search(plain(2, List.of(400), List.of()), SMALL, SeasonWatch.NONE))
                .isEmpty();
    }

    @Test
    void ordersThatGoInACircleKeepScenesOnOneDay() {
        var orders = List.of(new NotBefore(0, 1, NotBefore.NEVER), new NotBefore(1, 0, NotBefore.NEVER));
        SeasonPlan plan = SeasonSearch.search(plain(4, List.of(30, 30, 290, 290), orders), SMALL, SeasonWatch.NONE)
                .orElseThrow();
        assertThat(plan.slots().get(0)).isEqualTo(plan.slots().get(1));
    }

    @Test
    void aSeasonWithoutScenesCostsNothing() {
        SeasonPlan plan = SeasonSearch.search(plain(2, List.of(), List.of()), SMALL, SeasonWatch.NONE)
                .orElseThrow();
        assertThat(plan.cost()).isZero();
        assertThat(plan.slots()).isEmpty();
    }

    @Test
    void aCancelledSearchGivesItsBestPlanAndSaysThatItIsNotComplete() {
        Season season = plain(4, Collections.nCopies(30, 20), List.of());
        var found = new AtomicBoolean();
        var watch = new SeasonWatch() {
            @Override
            public void found(long cost) {
                found.set(true);
            }

            @Override
            public boolean isCancelled() {
                return found.get();
            }
        };
        SeasonPlan plan = SeasonSearch.search(season, new Effort(1, 100_000_000, 2, Duration.ofMinutes(5)), watch)
                .orElseThrow();
        assertThat(plan.isComplete()).isFalse();
        assertThat(SeasonJudge.judge(season, plan.slots()).breaches()).isEmpty();
    }

    @Test
    void progressGrowsToTheEndAndCostsFall() {
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        List<Long> costs = Collections.synchronizedList(new ArrayList<>());
        var watch = new SeasonWatch() {
            @Override
            public void found(long cost) {
                costs.add(cost);
            }

            @Override
            public void done(double share) {
                shares.add(share);
            }
        };
        SeasonSearch.search(lawful(), SMALL, watch);
        assertThat(shares)
                .isSorted()
                .last()
                .satisfies(share -> assertThat(share).isGreaterThan(0.9));
        assertThat(costs).isSortedAccordingTo(Collections.reverseOrder()).doesNotHaveDuplicates();
    }

    /** One place, nobody in front of the camera, days of 300 minutes and an hour of overtime. */
    private static Season plain(int days, List<Integer> minutes, List<NotBefore> orders) {
        long all = -1L >>> (64 - days);
        return new Season(
                Collections.nCopies(days, new Slot(300, 60)),
                1,
                List.<Person>of(),
                List.of(new Place(100, all)),
                List.of(),
                minutes.stream()
                        .map(length -> new SeasonScene(length, 0, -1, Sky.ANY, List.of(), all, -1, 0))
                        .toList(),
                orders,
                Seasons.PRICES);
    }
}
