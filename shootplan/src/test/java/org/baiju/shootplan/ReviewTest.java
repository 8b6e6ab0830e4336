package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.IntExt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    @Test
    void theBoneyardIsToldWithTheMinutesItStillNeeds() {
        List<Finding> findings = Plan.of(List.of(), List.of(Shop.strip("1-1", "面馆", 19), Shop.strip("1-2", "面馆", 31)))
                .findings();

        assertThat(findings)
                .extracting(Finding::rule, Finding::found, Finding::expected)
                .containsExactly(tuple("plan.strips-in-boneyard", "2", "50"));
        assertThat(Wording.of(Plan.class, Locale.CHINESE).say(findings.getFirst()))
                .contains("2 场", "50 分钟");
    }

    @Test
    void everySceneWithoutAPlaceIsNamed() {
        Plan plan = Plan.of(List.of(Shop.day(1, 200, Shop.strip("1-1", "", 19), Shop.strip("1-2", "", 19))), List.of());

        assertThat(plan.findings())
                .extracting(Finding::rule, Finding::where)
                .containsExactly(
                        tuple("plan.place-missing", new Where.Thing("1-1")),
                        tuple("plan.place-missing", new Where.Thing("1-2")));
    }

    @ParameterizedTest
    @CsvSource({
        "EXT, DAY, EXT, NIGHT, true",
        "INT_EXT, DAY, EXT, NIGHT, true",
        "EXT, DAY, EXT, DAY, false",
        "INT, DAY, EXT, NIGHT, false",
        "EXT, DAY, INT, NIGHT, false",
        ", DAY, EXT, NIGHT, false"
    })
    void onlyExteriorsNeedTheSky(
            @org.jspecify.annotations.Nullable IntExt first,
            Light firstLight,
            IntExt second,
            Light secondLight,
            boolean reported) {
        Strip one = Shop.strip("1-1", new Setting("巷口", null, first, firstLight), 20);
        Strip two = Shop.strip("1-2", new Setting("巷口", null, second, secondLight), 20);

        assertThat(Plan.of(List.of(Shop.day(1, 100, one, two)), List.of()).findings())
                .extracting(Finding::rule)
                .isEqualTo(reported ? List.of("plan.day-and-night-outside") : List.of());
    }

    @Test
    void daylightAndNightOnDifferentDaysAreFine() {
        Plan plan = Plan.of(
                List.of(
                        Shop.day(1, 100, Shop.strip("1-1", Shop.outside("巷口", Light.DAY), 20)),
                        Shop.day(2, 100, Shop.strip("1-2", Shop.outside("巷口", Light.NIGHT), 20))),
                List.of());

        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void aStripTooLongForTheDayIsRefusedWithTheMinutesThatAreMissing() {
        Plan plan =
                Plan.of(List.of(Shop.day(1, 60, Shop.strip("1-1", "面馆", 50))), List.of(Shop.strip("1-2", "轮渡", 20)));

        assertThat(plan.move("1-2", Shop.FIRST_DAY, 1))
                .isInstanceOfSatisfying(
                        Move.Refused.class,
                        refused -> assertThat(refused.finding())
                                .extracting(Finding::rule, Finding::found, Finding::expected, Finding::where)
                                .containsExactly("plan.day-overfull", "1-2", "40", new Where.Thing("2026-12-01")));
    }

    @Test
    void whatIsUnknownIsNamedInTheRefusal() {
        Plan plan = Plan.of(List.of(Shop.day(1, 60)), List.of(Shop.strip("1-1", "面馆", 20)));

        assertThat(plan.move("9-9", Shop.FIRST_DAY, 0))
                .isInstanceOfSatisfying(
                        Move.Refused.class,
                        refused -> assertThat(refused.finding())
                                .extracting(Finding::rule, Finding::found)
                                .containsExactly("plan.unknown-strip", "9-9"));
        assertThat(plan.move("1-1", Shop.FIRST_DAY.plusDays(5), 0))
                .isInstanceOfSatisfying(
                        Move.Refused.class,
                        refused -> assertThat(refused.finding())
                                .extracting(Finding::rule, Finding::found)
                                .containsExactly("plan.no-such-day", "2026-12-06"));
    }

    @Test
    void moreDaysThanNeededAreToSpare() {
        Plan plan = Planner.plan(
                List.of(Shop.strip("1-1", "面馆", 60)),
                new PlanRequest(Shop.FIRST_DAY, 3, PlanRequest.USUAL_DAY_LIMIT, java.util.Set.of()));

        assertThat(plan.findings())
                .extracting(Finding::rule, Finding::found, Finding::expected)
                .containsExactly(tuple("plan.days-to-spare", "3", "1"));
    }
}
