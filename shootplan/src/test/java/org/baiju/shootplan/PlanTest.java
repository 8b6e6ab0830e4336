package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.baiju.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private final Strip noodles = Shop.strip("1-1", "面馆", 60);
    private final Strip ferry = Shop.strip("1-2", "轮渡", 60);
    private final Strip lane = Shop.strip("1-3", Shop.outside("巷口", Light.NIGHT), 60);
    private final Plan plan = Plan.of(List.of(Shop.day(1, 150, noodles, ferry), Shop.day(2, 100, lane)), List.of());

    @Test
    void aStripMovesToAnotherDay() {
        assertThat(plan.move("1-2", Shop.FIRST_DAY.plusDays(1), 0))
                .isInstanceOfSatisfying(
                        Move.Refused.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo("plan.day-overfull"));
        assertThat(plan.move("1-1", Shop.FIRST_DAY, 5))
                .isInstanceOfSatisfying(
                        Move.Moved.class,
                        moved -> assertThat(moved.plan().days().getFirst().strips())
                                .containsExactly(ferry, noodles));
    }

    @Test
    void aStripGoesToTheBoneyardAndBack() {
        Plan parked = moved(plan.park("1-3"));
        Plan back = moved(parked.move("1-3", Shop.FIRST_DAY.plusDays(1), 0));

        assertThat(parked.boneyard()).containsExactly(lane);
        assertThat(parked.days().getLast().strips()).isEmpty();
        assertThat(back).isEqualTo(plan);
    }

    @Test
    void whatIsNotThereCannotBeMoved() {
        assertThat(plan.park("9-9")).isInstanceOf(Move.Refused.class);
        assertThat(plan.move("9-9", Shop.FIRST_DAY, 0)).isInstanceOf(Move.Refused.class);
        assertThat(plan.move("1-1", Shop.FIRST_DAY.minusDays(1), 0)).isInstanceOf(Move.Refused.class);
    }

    @Test
    void daylightAndNightOutsideOnOneDayAreReported() {
        Strip bright = Shop.strip("2-1", Shop.outside("巷口", Light.DAY), 10);

        assertThat(Plan.of(List.of(Shop.day(1, 100, lane, bright)), List.of()).findings())
                .extracting(finding -> finding.rule())
                .containsExactly("plan.day-and-night-outside");
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfMovesLosesOrDoublesAStrip(long seed) {
        var random = new Random(seed);
        List<Strip> strips = Shop.randomStrips(seed);
        Plan current = Planner.plan(strips, PlanRequest.startingOn(Shop.FIRST_DAY));
        for (int i = 0; i < 50 && !strips.isEmpty(); i++) {
            String key = strips.get(random.nextInt(strips.size())).key();
            var date = Shop.FIRST_DAY.plusDays(random.nextInt(current.days().size() + 1));
            Move move = random.nextInt(4) == 0 ? current.park(key) : current.move(key, date, random.nextInt(9));
            current = move instanceof Move.Moved(Plan moved) ? moved : current;

            assertThat(current.strips()).containsExactlyInAnyOrderElementsOf(strips);
        }
    }

    @Test
    void noStripStandsOnAPlanTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of(List.of(Shop.day(1, 100, noodles)), List.of(noodles)))
                .withMessageContaining("1-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of(List.of(Shop.day(2, 100), Shop.day(1, 100)), List.of()));
    }

    @ParameterizedTest
    @EnumSource(PlanRule.class)
    void everyRuleHasASentenceInBothLanguages(PlanRule rule) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Wording.of(Plan.class, locale).say(rule.about("1", "2"))).doesNotContain("{");
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoOthers() {
        var rules = Arrays.stream(PlanRule.values()).map(PlanRule::id).toList();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("org.baiju.shootplan.findings", locale)
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    private static Plan moved(Move move) {
        assertThat(move).isInstanceOf(Move.Moved.class);
        return ((Move.Moved) move).plan();
    }
}
