package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.LongStream;
import org.baiju.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private final Strip noodles = Shop.strip("1-1", "面馆", 60, "陈小满");
    private final Strip ferry = Shop.strip("1-2", "轮渡", 60, "陈小满");
    private final Strip lane = Shop.strip("1-3", Shop.outside("巷口", Light.NIGHT), 60, "陈小满");
    private final Plan plan = Shop.plan(Shop.day(1, noodles, ferry), Shop.day(2, lane));
    private final DayKey first = DayKey.of(Shop.date(1));
    private final DayKey second = DayKey.of(Shop.date(2));

    @Test
    void stripsMoveTogetherInTheOrderGiven() {
        Plan moved = moved(plan.move(List.of("1-2", "1-1"), second, 0));

        assertThat(moved.days().getFirst().strips()).isEmpty();
        assertThat(moved.days().getLast().strips()).containsExactly(ferry, noodles, lane);
    }

    @Test
    void aPositionIsCountedWithoutWhatMoves() {
        assertThat(moved(plan.move(List.of("1-1"), first, 1)).days().getFirst().strips())
                .containsExactly(ferry, noodles);
        assertThat(moved(plan.move(List.of("1-1"), first, 99)).days().getFirst().strips())
                .containsExactly(ferry, noodles);
    }

    @Test
    void aStripGoesToTheBoneyardAndBack() {
        Plan parked = moved(plan.park(List.of("1-3")));
        Plan back = moved(parked.move(List.of("1-3"), second, 0));

        assertThat(parked.boneyard()).containsExactly(lane);
        assertThat(parked.days().getLast().strips()).isEmpty();
        assertThat(back).isEqualTo(plan);
    }

    @Test
    void whatIsNotThereCannotBeMoved() {
        assertRefused(plan.park(List.of("9-9")), PlanRule.UNKNOWN_STRIP);
        assertRefused(plan.move(List.of("9-9"), first, 0), PlanRule.UNKNOWN_STRIP);
        assertRefused(plan.move(List.of("1-1"), DayKey.of(Shop.date(9)), 0), PlanRule.NO_SUCH_DAY);
        assertRefused(plan.removeDay(new DayKey(Shop.date(1), 2)), PlanRule.NO_SUCH_DAY);
    }

    @Test
    void aLockedDayKeepsWhatItHasAndTakesNothing() {
        Plan locked = moved(plan.lock(first, true));

        assertRefused(locked.move(List.of("1-1"), second, 0), PlanRule.DAY_LOCKED);
        assertRefused(locked.move(List.of("1-3"), first, 0), PlanRule.DAY_LOCKED);
        assertRefused(locked.park(List.of("1-1")), PlanRule.DAY_LOCKED);
        assertRefused(locked.removeDay(first), PlanRule.DAY_LOCKED);
        assertRefused(locked.exchangeDays(second, first), PlanRule.DAY_LOCKED);
        assertRefused(locked.onOpenDay(first, day -> day.calledAt(LocalTime.NOON)), PlanRule.DAY_LOCKED);
        assertThat(moved(locked.lock(first, false))).isEqualTo(plan);
    }

    @Test
    void aDayThatIsRemovedLeavesItsStripsInTheBoneyard() {
        Plan rest = moved(plan.removeDay(first));

        assertThat(rest.days()).extracting(ShootingDay::key).containsExactly(second);
        assertThat(rest.boneyard()).containsExactly(noodles, ferry);
    }

    @Test
    void twoDaysExchangeTheirWork() {
        Plan exchanged = moved(plan.exchangeDays(first, second));
        Plan toFreeDate = moved(plan.exchangeDays(first, DayKey.of(Shop.date(5))));

        assertThat(exchanged.days().getFirst().strips()).containsExactly(lane);
        assertThat(exchanged.days().getLast().strips()).containsExactly(noodles, ferry);
        assertThat(toFreeDate.days()).extracting(day -> day.items().size()).containsExactly(0, 1, 2);
    }

    @Test
    void aBannerStandsAmongStripsAndGoesWhenItIsParked() {
        var banner = new Banner("b1", "开机仪式", Duration.ofMinutes(30));
        Plan announced = moved(plan.announce(first, 1, banner));

        assertThat(announced.days().getFirst().items()).containsExactly(noodles, banner, ferry);
        assertThat(moved(announced.park(List.of("b1")))).isEqualTo(plan);
    }

    @Test
    void aDayHasRoomForOneBannerAnHour() {
        Plan full = plan;
        for (int i = 0; i < Plan.BANNERS_MAX; i++) {
            full = moved(full.announce(first, 0, banner(i)));
        }

        assertRefused(full.announce(first, 0, banner(99)), PlanRule.TOO_MANY_BANNERS);
        DayKey next = new DayKey(Shop.date(1), 2);
        Plan longer = moved(moved(full.addDay(next)).announce(next, 0, banner(99)));
        assertRefused(longer.move(List.of("b99"), first, 0), PlanRule.TOO_MANY_BANNERS);
        assertThat(moved(longer.move(List.of("b0"), first, 0)).days()).hasSize(3);
    }

    private static Banner banner(int number) {
        return new Banner("b" + number, "提示", Duration.ofMinutes(5));
    }

    @Test
    void aDayIsAddedOnce() {
        Plan longer = moved(plan.addDay(new DayKey(Shop.date(1), 2)));

        assertThat(longer.days())
                .extracting(day -> day.key().toString())
                .containsExactly("2026-12-01", "2026-12-01/2", "2026-12-02");
        assertRefused(longer.addDay(first), PlanRule.DAY_EXISTS);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfChangesLosesOrDoublesAStrip(long seed) {
        var random = new Random(seed);
        List<Strip> strips = Shop.randomStrips(seed);
        Plan current = new Plan(List.of(Shop.day(1), Shop.day(2), Shop.day(3)), strips);
        for (int i = 0; i < 60 && !strips.isEmpty(); i++) {
            List<String> keys =
                    List.of(strips.get(random.nextInt(strips.size())).key());
            DayKey day = DayKey.of(Shop.date(1 + random.nextInt(4)));
            Move move = switch (random.nextInt(6)) {
                case 0 -> current.park(keys);
                case 1 -> current.addDay(day);
                case 2 -> current.removeDay(day);
                case 3 -> current.exchangeDays(day, DayKey.of(Shop.date(1 + random.nextInt(4))));
                default -> current.move(keys, day, random.nextInt(9));
            };
            current = move instanceof Move.Moved(Plan moved) ? moved : current;

            assertThat(current.strips()).containsExactlyInAnyOrderElementsOf(strips);
        }
    }

    @Test
    void noStripStandsOnAPlanTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(List.of(Shop.day(1, noodles)), List.of(noodles)))
                .withMessageContaining("1-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Shop.plan(Shop.day(2), Shop.day(1)));
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

    private static void assertRefused(Move move, PlanRule rule) {
        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Refused.class,
                        refused -> assertThat(refused.finding().rule()).isEqualTo(rule.id()));
    }

    private static Plan moved(Move move) {
        assertThat(move).isInstanceOf(Move.Moved.class);
        return ((Move.Moved) move).plan();
    }
}
