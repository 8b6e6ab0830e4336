package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Duration TEN_HOURS = Duration.ofHours(10);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStripIsOnThePlanExactlyOnceAndNoDayIsOverItsLimit(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        Integer days = seed % 2 == 0 ? null : (int) (seed % 7) + 1;
        var request = new PlanRequest(Shop.FIRST_DAY, days, TEN_HOURS, Set.of(Shop.FIRST_DAY.plusDays(2)));

        Plan plan = Planner.plan(strips, request);

        assertThat(plan.strips()).containsExactlyInAnyOrderElementsOf(strips);
        assertThat(plan.days()).allSatisfy(day -> {
            assertThat(day.work()).isLessThanOrEqualTo(TEN_HOURS);
            assertThat(day.date()).isAfterOrEqualTo(Shop.FIRST_DAY).isNotEqualTo(Shop.FIRST_DAY.plusDays(2));
        });
        assertThat(plan.findings()).noneMatch(finding -> finding.rule().equals("plan.day-and-night-outside"));
        if (days == null) {
            assertThat(plan.boneyard()).isEmpty();
            assertThat(plan.days()).hasSizeGreaterThanOrEqualTo(LowerBound.days(strips, TEN_HOURS));
        } else {
            assertThat(plan.days()).hasSizeLessThanOrEqualTo(days);
        }
        assertThat(Planner.plan(strips, request)).isEqualTo(plan);
    }

    @Test
    void scenesAtOnePlaceAreShotTogether() {
        List<Strip> strips = List.of(
                Shop.strip("1-1", "面馆", 60),
                Shop.strip("1-2", "轮渡", 60),
                Shop.strip("2-1", "面馆", 60),
                Shop.strip("2-2", "轮渡", 60),
                Shop.strip("3-1", "面馆", 60));

        Plan plan = Planner.plan(strips, PlanRequest.startingOn(Shop.FIRST_DAY));

        assertThat(plan.days())
                .singleElement()
                .satisfies(day -> assertThat(day.strips())
                        .extracting(Strip::key)
                        .containsExactly("1-1", "2-1", "3-1", "1-2", "2-2"));
        assertThat(PlanCost.of(plan).companyMoves()).isEqualTo(1);
    }

    @Test
    void nightsOutsideAreKeptApartFromDaysOutside() {
        List<Strip> strips = List.of(
                Shop.strip("1-1", Shop.outside("巷口", Light.DAY), 60),
                Shop.strip("1-2", Shop.outside("巷口", Light.NIGHT), 60));

        assertThat(Planner.plan(strips, PlanRequest.startingOn(Shop.FIRST_DAY)).days())
                .hasSize(2);
    }

    @Test
    void tooFewDaysAreReportedAndTheRestIsKept() {
        List<Strip> strips = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> Shop.strip("1-" + i, "面馆", 200))
                .toList();

        Plan plan = Planner.plan(strips, new PlanRequest(Shop.FIRST_DAY, 2, TEN_HOURS, Set.of()));

        assertThat(plan.days()).hasSize(2);
        assertThat(plan.boneyard()).hasSize(3);
        assertThat(plan.findings())
                .extracting(Finding::rule, Finding::found, Finding::expected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plan.too-few-days", "2", "3"),
                        org.assertj.core.groups.Tuple.tuple("plan.strips-in-boneyard", "3", "600"));
    }

    @Test
    void aSceneLongerThanAnyDayGoesToTheBoneyard() {
        Plan plan = Planner.plan(List.of(Shop.strip("1-1", "面馆", 700)), PlanRequest.startingOn(Shop.FIRST_DAY));

        assertThat(plan.days()).isEmpty();
        assertThat(plan.boneyard()).hasSize(1);
    }

    @Test
    void costsAreCounted() {
        Strip first = Shop.strip("1-1", Shop.outside("面馆", Light.DAY), 60, "陈小满", "豆豆");
        Strip second = Shop.strip("1-2", Shop.outside("面馆", Light.DAY), 60, "江川");
        Strip third = Shop.strip("1-3", Shop.outside("轮渡", Light.DAY), 60, "陈小满");
        Plan plan =
                Plan.of(List.of(Shop.day(1, 600, first), Shop.day(2, 600, second), Shop.day(3, 600, third)), List.of());

        assertThat(PlanCost.of(plan)).isEqualTo(new PlanCost(3, Duration.ofHours(3), 0, 4, 1));
    }

    @Test
    void theBoundCountsFullDays() {
        assertThat(LowerBound.days(List.of(), TEN_HOURS)).isZero();
        assertThat(LowerBound.days(List.of(Shop.strip("1", "面馆", 600)), TEN_HOURS))
                .isEqualTo(1);
        assertThat(LowerBound.days(List.of(Shop.strip("1", "面馆", 601)), TEN_HOURS))
                .isEqualTo(2);
    }

    @Test
    void restDaysAreSkipped() {
        LocalDate start = Shop.FIRST_DAY;
        Plan plan = Planner.plan(
                List.of(Shop.strip("1-1", "面馆", 60)), new PlanRequest(start, null, TEN_HOURS, Set.of(start)));

        assertThat(plan.days()).extracting(ShootingDay::date).containsExactly(start.plusDays(1));
    }
}
