package org.baiju.shootplan.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DayOrderTest {
    private static final LocalDate SIX_YEARS_OLD = LocalDate.of(2020, 5, 1);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheSearchRunsThroughIsWhatTheClockShows(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        Shoot shoot = Shop.shoot();
        if (strips.isEmpty()) {
            return;
        }
        List<Strip> few = strips.subList(0, Math.min(14, strips.size()));
        var clock = new DayClock(shoot);
        var problem = new DayProblem(shoot, clock, Shop.FIRST_DAY, few, 7 * 60, Map.of());
        int[] order = IntStream.range(0, few.size()).toArray();
        shuffle(order, new Random(seed));
        var run = new DayRun(problem);
        run.cost(order, 7 * 60);
        var timetable = clock.timetable(ShootingDay.of(
                Shop.FIRST_DAY, IntStream.of(order).mapToObj(few::get).toList()));

        assertThat(run.wrap()).isEqualTo((int) Duration.between(Shop.FIRST_DAY.atStartOfDay(), timetable.wrap())
                .toMinutes());
        assertThat(run.worked()).isEqualTo((int) timetable.work().toMinutes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfAFewStripsIsTheBestThereIs(long seed) {
        List<Strip> strips = Shop.randomStrips(seed + 100);
        if (strips.size() < 6) {
            return;
        }
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD));
        var clock = new DayClock(shoot);
        var problem = new DayProblem(shoot, clock, Shop.FIRST_DAY, strips.subList(0, 6), 7 * 60, Map.of());
        var run = new DayRun(problem);

        assertThat(new DayOrder(problem, seed).best().cost()).isEqualTo(least(run, new int[] {0, 1, 2, 3, 4, 5}, 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void placesAreVisitedSoThatDawnComesFirstAndDuskLast(long seed) {
        List<Strip> strips = new ArrayList<>();
        strips.add(Shop.strip("dusk", Shop.outside("江滩", Light.DUSK), 40, "江川"));
        strips.add(Shop.strip("dawn", Shop.outside("轮渡", Light.DAWN), 40, "江川"));
        IntStream.range(0, 7).forEach(i -> strips.add(Shop.strip("" + i, "面馆", 60, "江川")));
        Collections.shuffle(strips, new Random(seed));
        Shoot shoot = Shop.shoot();
        var problem = new DayProblem(shoot, new DayClock(shoot), Shop.FIRST_DAY, strips, 6 * 60, Map.of());

        List<Strip> ordered = new DayOrder(problem, seed).best().strips();

        assertThat(ordered.getFirst().key()).isEqualTo("dawn");
        assertThat(ordered.getLast().key()).isEqualTo("dusk");
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

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = order[i];
            order[i] = order[j];
            order[j] = one;
        }
    }
}
