package org.baiju.shootplan.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;
import org.baiju.shootplan.StripWish;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.clock.DayClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of clothes within a day, as the order of its strips decides them. */
class ClothesTest {
    private static final Shoot PRICED = Shop.shoot();
    private static final Shoot UNPRICED =
            PRICED.withRules(Shop.RULES.withPrices(Shop.RULES.prices().withWishes(0, 0, 0)));

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfAFewStripsWithStoryDaysIsTheBestThereIs(long seed) {
        List<Strip> strips = withStoryDays(Shop.randomStrips(seed + 300), seed);
        if (strips.size() < 6) {
            return;
        }
        var problem = problem(PRICED, strips.subList(0, 6));

        assertThat(new DayOrder(problem, seed).best().cost())
                .isEqualTo(least(new DayRun(problem), new int[] {0, 1, 2, 3, 4, 5}, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheSearchCountsForClothesIsWhatTheCostShows(long seed) {
        List<Strip> strips = withStoryDays(Shop.randomStrips(seed), seed);
        List<Strip> few = strips.subList(0, Math.min(14, strips.size()));
        if (few.isEmpty()) {
            return;
        }
        Shoot clothesOnly =
                PRICED.withRules(Shop.RULES.withPrices(Shop.RULES.prices().withWishes(4_000, 0, 0)));
        int[] order = IntStream.range(0, few.size()).toArray();
        long priced = new DayRun(problem(clothesOnly, few)).cost(order, 7 * 60);
        long unpriced = new DayRun(problem(UNPRICED, few)).cost(order, 7 * 60);

        assertThat(priced - unpriced)
                .isEqualTo(PlanCheck.judge(
                                clothesOnly,
                                new Plan(List.of(ShootingDay.of(Shop.FIRST_DAY, List.copyOf(few))), List.of()))
                        .cost()
                        .of(CostItem.Kind.WARDROBE_CHANGE));
    }

    private static DayProblem problem(Shoot shoot, List<Strip> strips) {
        return new DayProblem(shoot, new DayClock(shoot), Shop.FIRST_DAY, strips, 7 * 60, Map.of());
    }

    private static long least(DayRun run, int[] order, int from) {
        if (from == order.length) {
            return run.cost(order);
        }
        long least = Long.MAX_VALUE;
        for (int i = from; i < order.length; i++) {
            int[] other = order.clone();
            other[from] = order[i];
            other[i] = order[from];
            least = Math.min(least, least(run, other, from + 1));
        }
        return least;
    }

    private static List<Strip> withStoryDays(List<Strip> strips, long seed) {
        var random = new Random(seed);
        return strips.stream()
                .map(strip -> noted(strip, random.nextInt(4) == 0 ? null : "D" + random.nextInt(3)))
                .toList();
    }

    private static Strip noted(Strip strip, @Nullable String storyDay) {
        return strip.with(new StripNotes(List.of(), Map.of(), storyDay, Set.of(), false, StripWish.NONE));
    }
}
