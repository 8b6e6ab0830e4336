package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Planner;
import org.baiju.shootplan.planner.Proposal;
import org.baiju.shootplan.season.SeasonWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a production pays for its crew decides how its days are filled, whatever that is. */
class PricesTest {
    private static final long DEAREST = 100_000_000;
    private static final PlanRequest REQUEST =
            PlanRequest.startingOn(Shop.FIRST_DAY).withSearch(1, 4_000).withBoundRounds(50);

    @Test
    void overtimeCountsByTheMinuteAndLosesNoFenOfAnHour() {
        Prices prices = Prices.USUAL.withPaid(0, 0, 0, 70_000, 0);

        assertThat(Prices.USUAL.overtime(1)).isEqualTo(1_200);
        assertThat(prices.overtime(60)).isEqualTo(70_000);
        assertThat(prices.overtime(90)).isEqualTo(105_000);
        assertThat(prices.overtime(1)).isEqualTo(1_166);
        assertThat(prices.overtime(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 59, 61, 70_001, 72_000, DEAREST})
    void aMinuteOfASearchIsNeverDearerThanOneThatIsPaid(long overtimeHour) {
        Prices prices = Prices.USUAL.withPaid(0, 0, 0, overtimeHour, 0);

        assertThat(IntStream.rangeClosed(0, 24 * 60))
                .allSatisfy(minutes ->
                        assertThat(prices.overtimeMinute() * minutes).isLessThanOrEqualTo(prices.overtime(minutes)));
    }

    @Test
    void aDearCrewDayMakesOneLongDayOfTwo() {
        List<Strip> strips = IntStream.range(0, 11)
                .mapToObj(i -> Shop.strip("1-" + i, "面馆", 60, "江川"))
                .toList();

        Proposal cheapDays = plan(Prices.USUAL.withPaid(0, 0, 0, 10_000_000, 0), strips);
        Proposal dearDays = plan(Prices.USUAL.withPaid(10_000_000, 0, 0, 72_000, 0), strips);

        assertThat(cheapDays.judgement().figures().shootingDays()).isEqualTo(2);
        assertThat(dearDays.judgement().figures().shootingDays()).isEqualTo(1);
        assertThat(dearDays.judgement().cost().of(CostItem.Kind.CREW_DAY)).isEqualTo(10_000_000);
        assertThat(dearDays.judgement().cost().of(CostItem.Kind.OVERTIME)).isEqualTo(72_000);
    }

    @Test
    void thePaidPricesAreCountedAsTheyAreSet() {
        Plan plan = Shop.plan(
                Shop.day(
                        1, Shop.strip("1", "面馆", 60, "江川"), Shop.strip("2", Shop.outside("江滩", Light.NIGHT), 60, "江川")),
                Shop.day(2, Shop.strip("3", "面馆", 60, "江川")));
        PlanCost cost = cost(Prices.USUAL.withPaid(11, 13, 17, 19, 23), plan);

        assertThat(cost.of(CostItem.Kind.CREW_DAY)).isEqualTo(22);
        assertThat(cost.of(CostItem.Kind.COMPANY_MOVE)).isEqualTo(13);
        assertThat(cost.of(CostItem.Kind.NIGHT_TO_DAY)).isEqualTo(23);
        assertThat(cost.byKind()).doesNotContainKeys(CostItem.Kind.SET_CHANGE, CostItem.Kind.OVERTIME);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 7, 11, 20})
    void noPriceIsTooDearForTheSearchOrItsBound(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        Prices dearest = Prices.USUAL.withPaid(DEAREST, DEAREST, DEAREST, DEAREST, DEAREST);

        Proposal proposal = plan(dearest, strips);

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.judgement().forbidden()).isEmpty();
        assertThat(proposal.bound())
                .isBetween(DEAREST, proposal.judgement().cost().total());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 7, 11, 20})
    void aShootThatPaysItsCrewNothingIsPlannedToo(long seed) {
        Proposal proposal = plan(Prices.USUAL.withPaid(0, 0, 0, 0, 0), Shop.randomStrips(seed));

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.judgement().forbidden()).isEmpty();
        assertThat(proposal.bound()).isBetween(0L, proposal.judgement().cost().total());
    }

    private static Proposal plan(Prices prices, List<Strip> strips) {
        return Planner.plan(shoot(prices), strips, REQUEST, SeasonWatch.NONE);
    }

    private static PlanCost cost(Prices prices, Plan plan) {
        return PlanCheck.judge(shoot(prices), plan).cost();
    }

    private static Shoot shoot(Prices prices) {
        return Shop.shoot().withRules(Shop.RULES.withPrices(prices));
    }
}
