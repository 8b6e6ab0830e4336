package org.baiju.shootplan.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.bound.DayPattern.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DayPatternTest {
    private static final int PLACES = 3;
    private static final int CHARGES = 7;
    private static final int SCENES = 10;
    private static final Room ROOM = new Room(300, 60, 12_000, 40);

    /** Scenes and charges by chance. */
    private static final class Problem {
        private final int[] minutes;
        private final long[] charges;
        private final long[] worth;
        private final long[] prices;

        Problem(long seed) {
            Random random = new Random(seed);
            minutes = random.ints(SCENES, 1, 120).toArray();
            charges = IntStream.range(0, SCENES)
                    .mapToLong(_ -> 1L << random.nextInt(PLACES) | people(random) << PLACES)
                    .toArray();
            worth = random.longs(SCENES, -100_000, 2_000_000).toArray();
            prices = random.longs(CHARGES, 0, 1_000_000).toArray();
        }

        private static long people(Random random) {
            long some = random.nextInt(16);
            return some & random.nextInt(16);
        }

        long needed(int set) {
            return IntStream.range(0, SCENES)
                    .filter(scene -> (set >>> scene & 1) != 0)
                    .mapToLong(scene -> charges[scene])
                    .reduce(0, (one, other) -> one | other);
        }

        /** What a set of scenes is worth; negative without end if it does not fit. */
        long worthOf(int set) {
            long needed = needed(set);
            long moves = Math.max(0, Long.bitCount(needed & ((1 << PLACES) - 1)) - 1);
            long used = moves * ROOM.moveMinutes();
            long sum = 0;
            for (int scene = 0; scene < SCENES; scene++) {
                if ((set >>> scene & 1) != 0) {
                    used += minutes[scene];
                    sum += worth[scene];
                }
            }
            long over = Math.max(0, used - ROOM.minutes());
            return over > ROOM.overtimeMinutes() ? Long.MIN_VALUE : sum - price(needed) - over * ROOM.overtimePrice();
        }

        long price(long needed) {
            return IntStream.range(0, CHARGES)
                    .filter(charge -> (needed >>> charge & 1) != 0)
                    .mapToLong(charge -> prices[charge])
                    .sum();
        }

        DayPattern pattern() {
            int[] most = new int[CHARGES];
            Arrays.fill(most, ROOM.minutes() + ROOM.overtimeMinutes());
            return new DayPattern(minutes, charges, most, PLACES, ROOM);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSetOfScenesIsWorthMoreAndAtMostOneSceneIsSplit(long seed) {
        Problem problem = new Problem(seed);
        long best = IntStream.range(0, 1 << SCENES)
                .mapToLong(problem::worthOf)
                .max()
                .orElseThrow();
        DayPattern pattern = problem.pattern();
        long bound = pattern.solve(problem.worth, problem.prices);
        long dearest = Arrays.stream(problem.worth).max().orElseThrow();
        assertThat(bound).isBetween(best, best + Math.max(0, dearest));
        double[] filled = pattern.filled(problem.worth);
        assertThat(Arrays.stream(filled).filter(share -> share > 0 && share < 1).count())
                .isLessThanOrEqualTo(1);
        assertThat(IntStream.range(0, SCENES).filter(scene -> filled[scene] > 0))
                .allMatch(scene -> (problem.charges[scene] & ~pattern.taken()) == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasBestBeforeDoesNotChangeTheAnswer(long seed) {
        Problem problem = new Problem(seed);
        DayPattern used = problem.pattern();
        Problem before = new Problem(seed + 1);
        used.solve(before.worth, before.prices);
        assertThat(used.solve(problem.worth, problem.prices))
                .isCloseTo(problem.pattern().solve(problem.worth, problem.prices), within(ROOM.overtimePrice()));
    }
}
