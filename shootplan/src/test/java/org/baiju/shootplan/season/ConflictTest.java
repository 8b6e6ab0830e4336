package org.baiju.shootplan.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Conflict.Evidence;
import org.baiju.shootplan.season.Conflict.Explanation;
import org.baiju.shootplan.season.Conflict.NamedRule;
import org.baiju.shootplan.season.Conflict.Possible;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.SeasonRule.DayLength;
import org.baiju.shootplan.season.SeasonRule.InOrder;
import org.baiju.shootplan.season.SeasonRule.PersonMinutes;
import org.baiju.shootplan.season.SeasonRule.PersonNotAtNight;
import org.baiju.shootplan.season.SeasonRule.PersonOnlyOn;
import org.baiju.shootplan.season.SeasonRule.PlaceOnlyOn;
import org.baiju.shootplan.season.SeasonRule.SceneOnlyOn;
import org.baiju.shootplan.season.SeasonRule.SlotsAtMost;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private static Explanation explain(Season season, SeasonRule... wishes) {
        return (Explanation) Conflict.explain(season, List.of(wishes));
    }

    private static List<SeasonRule> core(Explanation explanation) {
        return explanation.core().stream().map(NamedRule::rule).toList();
    }

    @Test
    void whatCanBeHadAtOnceGetsALawfulPlan() {
        Season season = new TinySeason(2)
                .person(0b11)
                .place(0b10)
                .scene(100, 0, Sky.ANY, 0)
                .build();
        assertThat(Conflict.explain(season, List.of(new PersonOnlyOn(0, 0b10)))).isEqualTo(new Possible(List.of(1)));
    }

    @Test
    void aPlaceThatIsOpenOnlyWhenItsActorIsAwayIsAConflictOfTheTwo() {
        Season season = new TinySeason(3)
                .person(0b011)
                .person(0b110)
                .place(0b100)
                .place(0b011)
                .scene(100, 0, Sky.ANY, 0)
                .scene(100, 1, Sky.ANY, 1)
                .build();
        Explanation explanation = explain(season);
        assertThat(core(explanation)).containsExactly(new PersonOnlyOn(0, 0b011), new PlaceOnlyOn(0, 0b100));
        assertThat(explanation.evidence()).isEqualTo(Evidence.PROVED);
        assertThat(explanation.isSmallest()).isTrue();
        assertThat(explanation.relaxations()).allMatch(each -> each.cost().isPresent());
    }

    @Test
    void scenesOfOneActorThatDoNotFitIntoTheOnlyDayAreAConflictOfDayAndActor() {
        Season season = new TinySeason(3)
                .person(0b010)
                .place(0b111)
                .scene(400, 0, Sky.ANY, 0)
                .scene(300, 0, Sky.ANY, 0)
                .build();
        assertThat(core(explain(season))).containsExactly(new DayLength(), new PersonOnlyOn(0, 0b010));
    }

    @Test
    void givingUpARuleHasThePriceOfTheBestPlanWithoutIt() {
        Season season = new TinySeason(3)
                .person(0b010)
                .place(0b111)
                .scene(400, 0, Sky.ANY, 0)
                .scene(300, 0, Sky.ANY, 0)
                .build();
        // Without day length: 5000 + 1000 + 800 + 100 minutes of overtime; with two days: all twice, no overtime.
        assertThat(explain(season).relaxations())
                .extracting(
                        each -> each.cost().orElseThrow(), each -> each.extra().orElseThrow())
                .containsExactly(tuple(8000L, 0L), tuple(13_600L, 5600L));
    }

    @Test
    void ordersThatGoRoundWithDayAndNightInThemAreAConflict() {
        Season season = new TinySeason(3)
                .place(0b111)
                .scene(100, 0, Sky.BRIGHT)
                .scene(100, 0, Sky.DARK)
                .scene(100, 0, Sky.ANY)
                .order(0, 1)
                .order(1, 2)
                .build();
        Explanation explanation = explain(season, new InOrder(2, 0));
        assertThat(core(explanation)).containsExactly(new InOrder(0, 1), new InOrder(1, 2), new InOrder(2, 0));
        assertThat(explanation.core().getLast().isWish()).isTrue();
        assertThat(explanation.evidence()).isEqualTo(Evidence.PROVED);
    }

    @Test
    void aChildsHoursANightAndTooFewDaysAreNamed() {
        Season season = new TinySeason(3)
                .person(0b111, 240, false)
                .place(0b111)
                .scene(200, 0, Sky.ANY, 0)
                .scene(200, 0, Sky.ANY, 0)
                .build();
        assertThat(core(explain(season, new SlotsAtMost(1))))
                .containsExactly(new PersonMinutes(0, 240), new SlotsAtMost(1));
        Season night = new TinySeason(1)
                .person(1, 240, false)
                .place(1)
                .scene(9, 0, Sky.DARK, 0)
                .build();
        assertThat(core(explain(night))).containsExactly(new PersonNotAtNight(0));
    }

    @Test
    void noDaysAtAllIsNoWish() {
        assertThatThrownBy(() -> new SlotsAtMost(0)).hasMessageContaining("0 days");
    }

    @Test
    void aContradictionThatNoRuleIsToBlameForHasAnEmptyCore() {
        Season season = new TinySeason(1)
                .place(1)
                .scene(10, 0, Sky.BRIGHT)
                .scene(10, 0, Sky.DARK)
                .build();
        assertThat(explain(season).core()).isEmpty();
    }

    @Test
    void whereTwoThingsStandInTheWayGivingUpOneIsNotEnough() {
        Season season = new TinySeason(2)
                .person(0b01)
                .person(0b01)
                .place(0b10)
                .place(0b10)
                .scene(100, 0, Sky.ANY, 0)
                .scene(100, 1, Sky.ANY, 1)
                .build();
        Explanation explanation = explain(season);
        assertThat(explanation.core()).hasSize(2);
        assertThat(explanation.relaxations()).allMatch(each -> each.cost().isEmpty());
    }

    @Test
    void whatIsSaidToBeImpossibleIsImpossibleAndWhatIsSaidToBeSmallestIs() {
        int explained = 0;
        for (long seed = 0; seed < 120; seed++) {
            Season season = TinySeason.drawn(seed, 3, 6, 75, 240);
            List<SeasonRule> wishes =
                    List.of(new SlotsAtMost(2), new SceneOnlyOn((int) (seed % 6), 0b100), new InOrder(5, 0));
            switch (Conflict.explain(season, wishes)) {
                case Possible(List<Integer> slots) -> {
                    List<SeasonRule> all = new ArrayList<>(SeasonRule.of(season));
                    all.addAll(wishes);
                    assertThat(isKept(season, all, slots)).isTrue();
                }
                case Explanation explanation -> {
                    explained++;
                    check(season, explanation);
                }
            }
        }
        assertThat(explained).isGreaterThan(20);
    }

    private static void check(Season season, Explanation explanation) {
        List<SeasonRule> core = core(explanation);
        if (explanation.evidence() == Evidence.PROVED) {
            assertThat(isPossible(season, core)).as("%s", core).isFalse();
        }
        if (explanation.isSmallest()) {
            for (SeasonRule rule : core) {
                List<SeasonRule> others =
                        core.stream().filter(each -> !each.equals(rule)).toList();
                assertThat(isPossible(season, others)).as("%s", others).isTrue();
            }
        }
    }

    /** Tries every plan there is. */
    private static boolean isPossible(Season season, List<SeasonRule> rules) {
        Season ruled = RuledSeason.of(season, rules);
        int days = season.slots().size();
        int scenes = season.scenes().size();
        int plans = (int) Math.pow(days, scenes);
        return IntStream.range(0, plans).anyMatch(number -> {
            Integer[] slots = new Integer[scenes];
            int left = number;
            for (int scene = 0; scene < scenes; scene++) {
                slots[scene] = left % days;
                left /= days;
            }
            return isKeptIn(ruled, rules, Arrays.asList(slots));
        });
    }

    private static boolean isKept(Season season, List<SeasonRule> rules, List<Integer> slots) {
        return isKeptIn(RuledSeason.of(season, rules), rules, slots);
    }

    private static boolean isKeptIn(Season ruled, List<SeasonRule> rules, List<Integer> slots) {
        SeasonJudge.Judgement judgement = SeasonJudge.judge(ruled, slots);
        return judgement.breaches().isEmpty()
                && rules.stream()
                        .allMatch(rule -> !(rule instanceof SlotsAtMost(int most)) || judgement.slotsUsed() <= most);
    }
}
