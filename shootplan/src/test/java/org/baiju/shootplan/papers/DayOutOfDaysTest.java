package org.baiju.shootplan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baiju.shootplan.Shop.date;
import static org.baiju.shootplan.Shop.day;
import static org.baiju.shootplan.Shop.plan;
import static org.baiju.shootplan.Shop.shoot;
import static org.baiju.shootplan.Shop.strip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOutOfDaysTest {
    private static final Plan SEASON = plan(
            day(1, strip("1", "面馆", 30, "陈小满", "江川"), strip("2", "面馆", 30, "豆豆")),
            day(2, strip("3", "面馆", 30, "陈小满")),
            day(4, strip("4", "轮渡", 30, "陈小满", "江川")));

    @Test
    void startsHoldsAndFinishesAreMarked() {
        DayOutOfDays table = DayOutOfDays.of(shoot(), SEASON);

        assertThat(table.dates()).containsExactly(date(1), date(2), date(4));
        assertThat(marks(table, "陈小满")).containsExactly("SW", "W", "WF");
        assertThat(marks(table, "江川")).containsExactly("SW", "H", "WF");
        assertThat(marks(table, "豆豆")).containsExactly("SWF", "", "");
    }

    @Test
    void theOneWithTheMostScenesStandsFirst() {
        assertThat(DayOutOfDays.of(shoot(), SEASON).rows())
                .extracting(row -> row.number() + " " + row.performer().name())
                .containsExactly("1 陈小满", "2 江川", "3 豆豆");
    }

    @Test
    void twoCharactersOfOnePerformerAreOneRow() {
        Shoot shoot = shoot(Performer.of("何舟", Set.of("江川", "豆豆"), 1000, 300));

        DayOutOfDays.Row row = DayOutOfDays.of(shoot, SEASON).find("何舟").orElseThrow();

        assertThat(row.roles()).containsExactly("江川", "豆豆");
        assertThat(row.worked()).isEqualTo(2);
        assertThat(row.dayFees()).isEqualTo(2000);
        assertThat(row.holdFees()).isEqualTo(300);
    }

    @Test
    void whoHasALongGapIsDroppedAndPickedUpInsteadOfHeld() {
        Plan plan = plan(
                day(1, strip("1", "面馆", 30, "江川", "豆豆")),
                day(2, strip("2", "面馆", 30, "豆豆")),
                day(12, strip("3", "面馆", 30, "江川")),
                day(20, strip("4", "面馆", 30, "豆豆")),
                day(24, strip("5", "面馆", 30, "江川")));

        DayOutOfDays table = DayOutOfDays.of(shoot(), plan, new DropRule(10));

        assertThat(marks(table, "江川")).containsExactly("SWD", "", "PW", "H", "WF");
        assertThat(marks(table, "豆豆")).containsExactly("SW", "WD", "", "PWF", "");
        assertThat(DayOutOfDays.of(shoot(), plan, new DropRule(18))
                        .find("江川")
                        .orElseThrow()
                        .held())
                .isEqualTo(2);
    }

    @Test
    void theBoneyardIsNobodysWork() {
        var plan = new Plan(List.of(day(1)), List.of(strip("1", "面馆", 30, "江川")));

        assertThat(DayOutOfDays.of(shoot(), plan)).isEqualTo(new DayOutOfDays(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itCountsWhatTheCostOfThePlanCounts(long seed) {
        Plan plan = scattered(seed);

        DayOutOfDays table = DayOutOfDays.of(shoot(), plan);
        Judgement judgement = PlanCheck.judge(shoot(), plan);

        assertThat(table.rows().stream().mapToInt(DayOutOfDays.Row::worked).sum())
                .isEqualTo(judgement.figures().castDays());
        assertThat(table.rows().stream().mapToInt(DayOutOfDays.Row::held).sum())
                .isEqualTo(judgement.figures().castHoldDays());
        assertThat(table.rows().stream().mapToLong(DayOutOfDays.Row::holdFees).sum())
                .isEqualTo(judgement.cost().of(CostItem.Kind.HOLD_FEE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRowStartsOnceFinishesOnceAndADropNeverHoldsMore(long seed) {
        Plan plan = scattered(seed);
        DayOutOfDays held = DayOutOfDays.of(shoot(), plan);
        DayOutOfDays dropped = DayOutOfDays.of(shoot(), plan, new DropRule(2));

        for (DayOutOfDays.Row row : held.rows()) {
            List<String> marks =
                    row.marks().values().stream().map(DayMark::name).toList();
            assertThat(marks).filteredOn(mark -> mark.startsWith("S")).hasSize(1);
            assertThat(marks).filteredOn(mark -> mark.endsWith("F")).hasSize(1);
            DayOutOfDays.Row other = dropped.find(row.performer().id()).orElseThrow();
            assertThat(other.worked()).isEqualTo(row.worked());
            assertThat(other.held()).isLessThanOrEqualTo(row.held());
        }
    }

    private static Plan scattered(long seed) {
        var random = new Random(seed);
        List<List<Strip>> byDay = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            byDay.add(new ArrayList<>());
        }
        Set<String> seen = new HashSet<>();
        for (Strip strip : Shop.randomStrips(seed)) {
            if (seen.add(strip.key())) {
                byDay.get(random.nextInt(9)).add(strip);
            }
        }
        List<ShootingDay> days = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            days.add(day(i + 1, byDay.get(i).toArray(Strip[]::new)));
        }
        return new Plan(days, List.of());
    }

    private static List<String> marks(DayOutOfDays table, String performer) {
        List<String> marks = new ArrayList<>();
        for (LocalDate date : table.dates()) {
            marks.add(table.find(performer)
                    .orElseThrow()
                    .on(date)
                    .map(DayMark::name)
                    .orElse(""));
        }
        return marks;
    }
}
