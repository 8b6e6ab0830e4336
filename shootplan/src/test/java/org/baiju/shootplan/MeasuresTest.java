package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAPlanCostsIsTheSumOfItsDays(long seed) {
        Plan plan = Planner.plan(Shop.randomStrips(seed), PlanRequest.startingOn(Shop.FIRST_DAY));
        List<DayTotals> days = plan.days().stream().map(DayTotals::of).toList();

        PlanCost cost = PlanCost.of(plan);

        assertThat(cost.work()).isEqualTo(days.stream().map(DayTotals::work).reduce(Duration.ZERO, Duration::plus));
        assertThat(cost.companyMoves())
                .isEqualTo(days.stream().mapToInt(DayTotals::companyMoves).sum());
        assertThat(cost.castDays())
                .isEqualTo(days.stream().mapToInt(day -> day.cast().size()).sum());
        assertThat(cost.castHoldDays()).isNotNegative();
        assertThat(days.stream().mapToInt(DayTotals::scenes).sum()
                        + plan.boneyard().size())
                .isEqualTo(plan.strips().count());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shorterDaysNeverLowerTheBound(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);

        assertThat(LowerBound.days(strips, Duration.ofHours(5)))
                .isBetween(
                        LowerBound.days(strips, Duration.ofHours(10)),
                        2 * LowerBound.days(strips, Duration.ofHours(10)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parkingAStripNeverAddsWorkAndMovingItBackRestoresTheStrips(long seed) {
        Plan plan = Planner.plan(Shop.randomStrips(seed), PlanRequest.startingOn(Shop.FIRST_DAY));
        for (ShootingDay day : plan.days()) {
            Strip last = day.strips().getLast();

            Plan parked = ((Move.Moved) plan.park(last.key())).plan();
            Plan back = ((Move.Moved)
                            parked.move(last.key(), day.date(), day.strips().size()))
                    .plan();

            assertThat(PlanCost.of(parked).work()).isLessThan(PlanCost.of(plan).work());
            assertThat(parked.findings()).extracting(finding -> finding.rule()).contains("plan.strips-in-boneyard");
            assertThat(back).isEqualTo(plan);
        }
    }

    @Test
    void daysWithoutASceneAreNoHoldDays() {
        Strip first = Shop.strip("1-1", "面馆", 60);
        Strip last = Shop.strip("1-2", "面馆", 60);
        Plan plan = Plan.of(List.of(Shop.day(1, 100, first), Shop.day(2, 100), Shop.day(3, 100, last)), List.of());

        assertThat(PlanCost.of(plan)).isEqualTo(new PlanCost(2, Duration.ofHours(2), 0, 2, 0));
    }

    @Test
    void goingBackToAPlaceIsAnotherMove() {
        ShootingDay day =
                Shop.day(1, 300, Shop.strip("1-1", "面馆", 60), Shop.strip("1-2", "轮渡", 60), Shop.strip("1-3", "面馆", 60));

        assertThat(DayTotals.of(day))
                .extracting(DayTotals::companyMoves, DayTotals::work)
                .containsExactly(2, Duration.ofHours(4));
    }

    @Test
    void setsOfOnePlaceNeedNoMove() {
        Strip kitchen = Shop.strip("1-1", new Setting("面馆", "后厨", null, Light.DAY), 60);
        Strip front = Shop.strip("1-2", new Setting("面馆", "前厅", null, Light.DAY), 60);

        assertThat(Shop.day(1, 120, kitchen, front).companyMoves()).isZero();
        assertThat(List.of(kitchen.setting().name(), front.setting().name())).containsExactly("面馆·后厨", "面馆·前厅");
    }

    @ParameterizedTest
    @CsvSource({"1, 19", "4, 31", "8, 47"})
    void aSceneTakesItsSetUpAndTimeForEachEighth(int eighths, int minutes) {
        assertThat(ShootingRate.MINI_SERIES.shooting(eighths)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void whatCannotBeIsNotBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(Duration.ofSeconds(3), 0, Duration.ofMinutes(19)))
                .withMessageContaining("0 eighths");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShootingRate(Duration.ZERO, Duration.ofMinutes(4)))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanRequest(Shop.FIRST_DAY, 0, PlanRequest.USUAL_DAY_LIMIT, Set.of()))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanRequest(Shop.FIRST_DAY, null, Duration.ofHours(25), Set.of()))
                .withMessageContaining("PT25H");
    }
}
