package org.baiju.shootplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;
import org.baiju.shootplan.StripWish;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.planner.Happening.DaysLost;
import org.baiju.shootplan.planner.Happening.LeftOver;
import org.baiju.shootplan.planner.Happening.PerformerIll;
import org.baiju.shootplan.planner.Happening.PlaceLost;
import org.baiju.shootplan.planner.Happening.RainedOff;
import org.baiju.shootplan.planner.Reworked.Alternative;
import org.baiju.shootplan.planner.Reworked.Alternatives;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.shootplan.planner.Reworked.NothingFits;
import org.baiju.shootplan.season.Replanned;
import org.baiju.shootplan.season.SeasonWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReworkTest {
    private static final LocalDate SIX_YEARS_OLD = LocalDate.of(2020, 5, 1);
    private static final long MOVES = 300;

    static LongStream seeds() {
        return LongStream.range(0, 16);
    }

    @Test
    void rainMovesWhatIsOutsideAndLeavesTheRest() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 100, "江川"), outside("b", 60, "江川"), inside("c", 60, "周奶奶")),
                Shop.day(2, inside("d", 120, "江川"), inside("e", 60, "周奶奶")));
        Alternatives answer = alternatives(Shop.shoot(), plan, new RainedOff(Set.of(Shop.date(1)), false));

        assertThat(answer.forced()).containsExactly("b");
        assertThat(answer.plans()).extracting(Alternative::kind).containsExactly(Replanned.Kind.values());
        assertThat(answer.plans().getFirst().moves()).containsExactly(new Moved("b", "b", key(1), key(2)));
        assertThat(answer.before()).isEqualTo(PlanCheck.judge(Shop.shoot(), plan));
    }

    @Test
    void aPlaceWithCoverIsOfferedAndItsStripsStay() {
        var alley = new ShootingPlace("alley", "巷口", Set.of("巷口"), 0, 0, List.of(), List.of(), null, "studio");
        var studio = new ShootingPlace("studio", "一号棚", Set.of(), 0, 0, List.of(), List.of(), null, null);
        Shoot shoot = Shop.shoot().withPlaces(List.of(alley, studio), List.of());
        Plan plan = Shop.plan(Shop.day(1, outside("b", 60, "江川")), Shop.day(2, inside("d", 60, "江川")));

        Alternatives kept = alternatives(shoot, plan, new RainedOff(Set.of(Shop.date(1)), true));
        Alternatives moved = alternatives(shoot, plan, new RainedOff(Set.of(Shop.date(1)), false));

        assertThat(kept.forced()).isEmpty();
        assertThat(kept.plans().getFirst().moves()).isEmpty();
        assertThat(moved.forced()).containsExactly("b");
        assertThat(say(kept.remarks()))
                .singleElement()
                .asString()
                .contains("一号棚")
                .contains("b");
        assertThat(say(moved.remarks())).isEqualTo(say(kept.remarks()));
    }

    @Test
    void whatIsRainedOffGoesToNoDateThatProductionRuledOut() {
        Strip alley = outside("b", 60, "江川");
        var wish = new StripWish(null, Set.of(Shop.date(2)));
        Strip wishing = alley.with(new StripNotes(List.of(), Map.of(), null, Set.of(), false, wish));
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 100, "江川"), wishing),
                Shop.day(2, inside("c", 60, "江川")),
                Shop.day(3, inside("d", 60, "周奶奶")));
        Alternatives answer = alternatives(Shop.shoot(), plan, new RainedOff(Set.of(Shop.date(1)), false));

        assertThat(answer.plans())
                .allSatisfy(one -> assertThat(
                                one.plan().findDayOf("b").orElseThrow().key())
                        .isNotIn(key(1), key(2)));
    }

    @Test
    void whatStandsOnTheDayThatProductionWishedStaysThere() {
        var wish = new StripWish(key(2), Set.of());
        Strip wishing = inside("c", 60, "江川").with(new StripNotes(List.of(), Map.of(), null, Set.of(), false, wish));
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 300, "江川")), Shop.day(2, wishing), Shop.day(3, inside("d", 60, "江川")));
        Alternatives answer = alternatives(Shop.shoot(), plan, new DaysLost(Set.of(Shop.date(1))));

        assertThat(answer.plans())
                .allSatisfy(one -> assertThat(
                                one.plan().findDayOf("c").orElseThrow().key())
                        .isEqualTo(key(2)));
    }

    @Test
    void whatWasLeftOverOfASlowDayFindsADayFromTheBoneyardToo() {
        Strip parked = inside("p", 50, "江川");
        Plan plan = new Plan(
                List.of(Shop.day(1, inside("a", 60, "江川"), inside("b", 60, "江川")), Shop.day(2, inside("c", 60, "江川"))),
                List.of(parked));
        ReworkRequest request = request(new LeftOver(Set.of("b", "p"))).withOver(Set.of(key(1)));
        Alternatives answer = (Alternatives) rework(Shop.shoot(), plan, request);

        assertThat(answer.plans()).allSatisfy(one -> {
            assertThat(one.plan().findDayOf("a").orElseThrow().key()).isEqualTo(key(1));
            assertThat(one.plan().findDayOf("b").orElseThrow().key()).isEqualTo(key(2));
            assertThat(one.plan().findDayOf("p").orElseThrow().key()).isNotEqualTo(key(1));
            assertThat(one.plan().boneyard()).isEmpty();
        });
    }

    @Test
    void nothingStandsOnALostDayButWhatIsShotAlready() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 60, "江川"), inside("b", 60, "江川")), Shop.day(2, inside("c", 60, "江川")));
        ReworkRequest request = request(new DaysLost(Set.of(Shop.date(1)))).withShot(Set.of("a"));
        Alternatives answer = (Alternatives) rework(Shop.shoot(), plan, request);

        assertThat(answer.plans())
                .allSatisfy(one -> assertThat(
                                one.plan().findDay(key(1)).orElseThrow().strips())
                        .extracting(Strip::key)
                        .containsExactly("a"));
    }

    @Test
    void aDayThatChangesKeepsItsBannersAndTheOrderOfWhatStays() {
        var lunch = new Banner("banner", "转场", Duration.ofMinutes(15));
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 30, "江川"), lunch, outside("b", 60, "江川"), inside("c", 30, "江川")),
                Shop.day(2, inside("d", 60, "江川")));
        Alternatives answer = alternatives(Shop.shoot(), plan, new RainedOff(Set.of(Shop.date(1)), false));

        assertThat(answer.plans()
                        .getFirst()
                        .plan()
                        .findDay(key(1))
                        .orElseThrow()
                        .items())
                .extracting(item -> item.key())
                .containsExactly("a", "banner", "c");
    }

    @Test
    void aPublishedDayChangesOnlyForAPrice() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 700, "江川")), Shop.day(2, inside("b", 300, "周奶奶"), inside("c", 300, "周奶奶")));
        ReworkRequest request = request(new DaysLost(Set.of(Shop.date(1)))).withSpareDays(0);
        Set<DayKey> second = Set.of(key(2));

        assertThat(rework(Shop.shoot(), plan, request.withPublished(second, OptionalLong.empty())))
                .isInstanceOfSatisfying(
                        Alternatives.class,
                        answer -> assertThat(answer.leftOut()).containsExactly("a"));
        Plan other = Shop.plan(Shop.day(1, inside("a", 60, "江川")), Shop.day(2, inside("b", 60, "周奶奶")));
        assertThat(rework(Shop.shoot(), other, request.withPublished(second, OptionalLong.of(7))))
                .isInstanceOfSatisfying(Alternatives.class, answer -> {
                    assertThat(answer.plans().getFirst().moves()).containsExactly(new Moved("a", "a", key(1), key(2)));
                    assertThat(rules(answer.plans().getFirst().remarks())).containsExactly("plan.sheet-outdated");
                });
    }

    @Test
    void whoIsIllUntilTheEndLeavesStripsWithoutADayAndTheReasonIsSaid() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 60, "江川"), inside("b", 60, "周奶奶")), Shop.day(2, inside("c", 60, "周奶奶")));
        Alternatives answer =
                alternatives(Shop.shoot(), plan, new PerformerIll("江川", new DateSpan(Shop.date(1), Shop.date(90))));

        assertThat(answer.leftOut()).containsExactly("a");
        assertThat(answer.plans())
                .allSatisfy(one ->
                        assertThat(one.plan().boneyard()).extracting(Strip::key).containsExactly("a"));
        assertThat(rules(answer.remarks())).contains("plan.strip-without-day", "plan.relax-performer");
        assertThat(say(answer.remarks()))
                .anySatisfy(sentence -> assertThat(sentence).contains("江川"));
    }

    @Test
    void whatDoesNotFitIsExplainedWithThePriceOfEachWayOut() {
        Plan plan = Shop.plan(Shop.day(1, inside("a", 700, "江川")), Shop.day(2, inside("b", 700, "江川")));
        Reworked answer = rework(
                Shop.shoot(), plan, request(new DaysLost(Set.of(Shop.date(1)))).withSpareDays(0));

        assertThat(answer).isInstanceOfSatisfying(NothingFits.class, nothing -> {
            assertThat(rules(nothing.why()))
                    .contains("plan.not-all-at-once", "plan.relax-day-length", "plan.relax-days");
            assertThat(say(nothing.why()))
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        });
    }

    @Test
    void whereNoDayIsLeftTheDatesThatWouldDoAreNamed() {
        Plan plan = Shop.plan(Shop.day(1, inside("a", 60, "江川")));
        Reworked answer = rework(
                Shop.shoot(), plan, request(new DaysLost(Set.of(Shop.date(1)))).withSpareDays(0));

        assertThat(answer).isInstanceOfSatisfying(Alternatives.class, one -> {
            assertThat(one.leftOut()).containsExactly("a");
            assertThat(rules(one.remarks())).contains("plan.relax-dates");
        });
    }

    @Test
    void aFreeDateInTheMidstOfTheShootIsUsedBeforeOneAfterItsEnd() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 700, "江川")),
                Shop.day(2, inside("b", 700, "江川")),
                Shop.day(4, inside("c", 700, "江川")));
        ReworkRequest request = request(new DaysLost(Set.of(Shop.date(1)))).withSpareDays(1);
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(5), Shop.date(90))));
        Alternatives answer = (Alternatives) rework(shoot, plan, request);

        assertThat(answer.leftOut()).isEmpty();
        assertThat(answer.plans()).allSatisfy(one -> {
            assertThat(one.moves()).containsExactly(new Moved("a", "a", key(1), key(3)));
            assertThat(one.judgement().violations())
                    .noneMatch(violation -> violation.finding().rule().equals("plan.performer-away"));
        });
    }

    @Test
    void aFreeDateThatIsClosedOrNoUseToWhatGoesIsNotCountedAsSpare() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 700, "江川")),
                Shop.day(2, inside("b", 700, "周奶奶")),
                Shop.day(5, inside("c", 700, "周奶奶")));
        ReworkRequest request = request(new DaysLost(Set.of(Shop.date(1))))
                .withSpareDays(1)
                .withClosed(Set.of(Shop.date(3), Shop.date(6)));
        Alternatives answer =
                (Alternatives) rework(Shop.shoot(Shop.away("江川", DateSpan.on(Shop.date(4)))), plan, request);

        assertThat(answer.plans())
                .allSatisfy(one -> assertThat(one.moves()).containsExactly(new Moved("a", "a", key(1), key(7))));
    }

    @Test
    void aFreeDateInTheMidstIsNamedWhereItWouldDo() {
        Plan plan = Shop.plan(Shop.day(1, inside("a", 700, "江川")), Shop.day(3, inside("b", 60, "周奶奶")));
        ReworkRequest request = request(new DaysLost(Set.of(Shop.date(1))))
                .withSpareDays(0)
                .withPublished(Set.of(key(3)), OptionalLong.empty());
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(4), Shop.date(90))));
        Alternatives answer = (Alternatives) rework(shoot, plan, request);

        assertThat(answer.remarks())
                .filteredOn(remark -> remark.rule().equals("plan.relax-dates"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.found()).isEqualTo("2026-12-02"));
    }

    @Test
    void aChildsHoursAreNamedAndNeverOfferedToBeGivenUp() {
        var child = Shop.child("豆豆", SIX_YEARS_OLD);
        Plan plan = Shop.plan(Shop.day(1, inside("a", 150, "豆豆")), Shop.day(2, inside("b", 150, "豆豆")));
        Reworked answer = rework(
                Shop.shoot(child),
                plan,
                request(new DaysLost(Set.of(Shop.date(1)))).withSpareDays(0));

        assertThat(answer).isInstanceOfSatisfying(NothingFits.class, nothing -> {
            assertThat(rules(nothing.why())).contains("plan.keep-child-hours", "plan.relax-days");
            assertThat(say(nothing.why()))
                    .anySatisfy(sentence -> assertThat(sentence).contains("豆豆"));
        });
    }

    @Test
    void daysThatBrokeARuleBeforeAreLeftAlone() {
        Plan plan = Shop.plan(
                Shop.day(1, inside("a", 60, "江川")),
                Shop.day(2, inside("b", 400, "周奶奶"), inside("c", 400, "周奶奶")),
                Shop.day(3, inside("d", 60, "江川")));
        Alternatives answer = alternatives(Shop.shoot(), plan, new DaysLost(Set.of(Shop.date(1))));

        assertThat(answer.plans())
                .allSatisfy(one -> assertThat(one.plan().findDay(key(2))).isEqualTo(plan.findDay(key(2))));
    }

    @Test
    void moreDaysThanTheSearchHoldsAreRefusedInWords() {
        List<ShootingDay> days = IntStream.rangeClosed(1, 70)
                .mapToObj(i -> Shop.day(i, inside("s" + i, 30, "江川")))
                .toList();
        Reworked answer = rework(Shop.shoot(), new Plan(days, List.of()), request(new DaysLost(Set.of(Shop.date(9)))));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        NothingFits.class,
                        nothing -> assertThat(say(nothing.why()))
                                .singleElement()
                                .asString()
                                .contains("72"));
    }

    @Test
    void aCancelledSearchSaysThatItIsNotComplete() {
        Plan plan = Shop.plan(Shop.day(1, inside("a", 60, "江川")), Shop.day(2, inside("b", 60, "江川")));
        Reworked answer =
                Rework.rework(Shop.shoot(), plan, request(new DaysLost(Set.of(Shop.date(1)))), new SeasonWatch() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                });

        assertThat(answer.isComplete()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNoChildIsHarmedNothingIsLostAndWhatIsFixedStays(long seed) {
        var world = new World(seed);
        Reworked answer = rework(world.shoot, world.plan, world.request);

        if (answer instanceof Alternatives alternatives) {
            assertThat(alternatives.plans()).hasSize(3).allSatisfy(world::assertKept);
            for (int i = 1; i < 3; i++) {
                Alternative one = alternatives.plans().get(i - 1);
                Alternative next = alternatives.plans().get(i);
                assertThat(next.cost()).isLessThanOrEqualTo(one.cost());
                assertThat(next.moves()).hasSizeGreaterThanOrEqualTo(one.moves().size());
            }
        } else {
            assertThat(say(((NothingFits) answer).why())).isNotEmpty().doesNotContain("");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameAnswer(long seed) {
        var world = new World(seed);

        assertThat(rework(world.shoot, world.plan, world.request))
                .isEqualTo(rework(world.shoot, world.plan, world.request));
    }

    /** A plan in the midst of being shot, and something that happens to it. */
    private static final class World {
        private final Shoot shoot;
        private final Plan plan;
        private final ReworkRequest request;
        private final Set<DayKey> over;
        private final Set<DayKey> published;
        private final Happening happening;

        World(long seed) {
            var random = new Random(seed);
            shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD.plusDays(seed * 90)));
            PlanRequest asked = PlanRequest.startingOn(Shop.FIRST_DAY).withSearch(seed, MOVES);
            plan = Planner.plan(shoot, Shop.randomStrips(seed + 50), asked, SeasonWatch.NONE)
                    .plan();
            List<DayKey> days = plan.days().stream().map(ShootingDay::key).toList();
            over = days.size() > 2 ? Set.of(days.getFirst()) : Set.of();
            published = days.size() > 3 ? Set.of(days.get(1)) : Set.of();
            LocalDate when = days.isEmpty()
                    ? Shop.FIRST_DAY
                    : days.get(random.nextInt(days.size())).date();
            happening = switch (random.nextInt(4)) {
                case 0 -> new RainedOff(Set.of(when), false);
                case 1 -> new PerformerIll("豆豆", new DateSpan(when, when.plusDays(1)));
                case 2 -> new PlaceLost("面馆", DateSpan.on(when));
                default -> new DaysLost(Set.of(when));
            };
            request = ReworkTest.request(happening)
                    .withOver(over)
                    .withPublished(published, OptionalLong.empty())
                    .withSearch(seed, MOVES);
        }

        void assertKept(Alternative one) {
            assertThat(one.judgement()).isEqualTo(PlanCheck.judge(shoot, one.plan()));
            assertThat(one.judgement().forbidden()).isEmpty();
            assertThat(one.plan().strips())
                    .containsExactlyInAnyOrderElementsOf(plan.strips().toList());
            over.forEach(day -> assertThat(one.plan().findDay(day)).isEqualTo(plan.findDay(day)));
            var losses = new Losses(shoot, plan, List.of(happening));
            one.plan().days().stream()
                    .filter(day -> !over.contains(day.key()))
                    .forEach(day -> assertThat(day.strips()).noneMatch(strip -> losses.takes(strip, day.date())));
            published.forEach(key -> assertThat(plan.findDay(key).orElseThrow().strips())
                    .containsAll(one.plan().findDay(key).orElseThrow().strips()));
            assertThat(one.moves()).isEqualTo(Moved.between(plan, one.plan()));
        }
    }

    private static Strip inside(String key, int minutes, String... cast) {
        return Shop.strip(key, "面馆", minutes, cast);
    }

    private static Strip outside(String key, int minutes, String... cast) {
        return Shop.strip(key, Shop.outside("巷口", Light.DAY), minutes, cast);
    }

    private static DayKey key(int number) {
        return DayKey.of(Shop.date(number));
    }

    private static ReworkRequest request(Happening... happenings) {
        return ReworkRequest.after(List.of(happenings)).withSearch(1, MOVES);
    }

    private static Reworked rework(Shoot shoot, Plan plan, ReworkRequest request) {
        return Rework.rework(shoot, plan, request, SeasonWatch.NONE);
    }

    private static Alternatives alternatives(Shoot shoot, Plan plan, Happening happening) {
        return (Alternatives) rework(shoot, plan, request(happening));
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<String> say(List<Finding> findings) {
        PlanWording wording = PlanWording.of(Locale.CHINA);
        return new ArrayList<>(findings.stream().map(wording::say).toList());
    }
}
