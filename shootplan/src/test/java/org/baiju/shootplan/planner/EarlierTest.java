package org.baiju.shootplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlierTest {
    private static final PlanRequest REQUEST = PlanRequest.startingOn(Shop.FIRST_DAY);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void daysOffWithoutAReasonAreClosedOneAfterTheOther() {
        Plan plan = Shop.plan(day(2, "a"), day(3, "b"), day(5, "c"), day(9, "d"));

        assertThat(dates(new Earlier(Shop.shoot(), REQUEST).of(plan)))
                .containsExactly(Shop.date(1), Shop.date(2), Shop.date(3), Shop.date(4));
    }

    @Test
    void daysOffWithAReasonStay() {
        Plan plan = Shop.plan(day(1, "a"), day(4, "b"));
        Shoot shoot = Shop.shoot(Shop.away("江川", DateSpan.on(Shop.date(2))));

        assertThat(dates(new Earlier(shoot, REQUEST.withRestDays(Set.of(Shop.date(3)))).of(plan)))
                .containsExactly(Shop.date(1), Shop.date(4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFreeDateIsLeftThatWouldDoAsWellAndNothingGetsWorseOrLost(long seed) {
        var world = new World(seed);
        Plan closed = new Earlier(world.shoot, world.request).of(world.plan);
        Worth worth = worth(world.shoot, closed);

        assertThat(worth).isLessThanOrEqualTo(worth(world.shoot, world.plan));
        assertThat(closed.strips())
                .containsExactlyInAnyOrderElementsOf(world.plan.strips().toList());
        world.plan.days().stream()
                .filter(world::stays)
                .forEach(day -> assertThat(closed.findDay(day.key())).contains(day));
        closed.days().stream().filter(day -> !world.stays(day)).forEach(day -> {
            assertThat(world.request.restDays()).doesNotContain(day.date());
            for (LocalDate date = Shop.FIRST_DAY; date.isBefore(day.date()); date = date.plusDays(1)) {
                DayKey free = DayKey.of(date);
                if (!world.request.restDays().contains(date)
                        && closed.findDay(free).isEmpty()) {
                    assertThat(closed.exchangeDays(day.key(), free))
                            .isInstanceOfSatisfying(
                                    Move.Moved.class,
                                    moved -> assertThat(worth(world.shoot, moved.plan()))
                                            .isGreaterThan(worth));
                }
            }
        });
    }

    private static ShootingDay day(int number, String key) {
        return Shop.day(number, Shop.strip(key, "面馆", 300, "江川"));
    }

    private static List<LocalDate> dates(Plan plan) {
        return plan.days().stream().map(ShootingDay::date).toList();
    }

    private static Worth worth(Shoot shoot, Plan plan) {
        return Worth.of(PlanCheck.judge(shoot, plan));
    }

    /** A plan with days off between its days, some of them locked and some with a wish. */
    private static final class World {
        private final Shoot shoot;
        private final Plan plan;
        private final PlanRequest request;

        World(long seed) {
            var random = new Random(seed);
            int away = 1 + random.nextInt(8);
            shoot = Shop.shoot(
                    Shop.child("豆豆", LocalDate.of(2020, 5, 1)),
                    Shop.away("江川", new DateSpan(Shop.date(away), Shop.date(away + random.nextInt(3)))));
            List<Strip> strips = Shop.randomStrips(seed);
            List<ShootingDay> days = new ArrayList<>();
            Set<LocalDate> rest = new HashSet<>();
            Map<String, DayKey> fixed = new HashMap<>();
            int number = 1 + random.nextInt(2);
            for (int from = 0; from < strips.size(); from += 9) {
                ShootingDay day = Shop.day(
                        number,
                        strips.subList(from, Math.min(from + 9, strips.size())).toArray(Strip[]::new));
                days.add(random.nextInt(5) == 0 ? day.locked(true) : day);
                if (random.nextInt(5) == 0) {
                    fixed.put(day.strips().getFirst().key(), day.key());
                }
                number += 1 + random.nextInt(3);
                if (random.nextInt(4) == 0) {
                    rest.add(Shop.date(number++));
                }
            }
            plan = new Plan(days, List.of());
            request = REQUEST.withRestDays(rest).withWishes(fixed, Map.of());
        }

        boolean stays(ShootingDay day) {
            return day.isLocked()
                    || day.strips().stream().anyMatch(strip -> request.fixed().containsKey(strip.key()));
        }
    }
}
