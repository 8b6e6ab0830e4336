package org.baiju.shootplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.season.SeasonWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final LocalDate SIX_YEARS_OLD = LocalDate.of(2020, 5, 1);
    private static final PlanRequest REQUEST =
            PlanRequest.startingOn(Shop.FIRST_DAY).withSearch(1, 2_000);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStripIsOnThePlanOnceAndNoChildIsHarmed(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD.plusDays(seed * 90)));
        Proposal proposal = plan(shoot, strips, REQUEST);

        assertThat(proposal.plan().strips()).containsExactlyInAnyOrderElementsOf(strips);
        assertThat(proposal.judgement()).isEqualTo(PlanCheck.judge(shoot, proposal.plan()));
        assertThat(proposal.judgement().forbidden()).isEmpty();
        assertThat(proposal.judgement().findings())
                .extracting(finding -> finding.rule())
                .doesNotContain("plan.day-and-night-outside", "plan.day-overfull");
        if (proposal.plan().boneyard().isEmpty()) {
            assertThat(proposal.judgement().cost().total()).isGreaterThanOrEqualTo(proposal.bound());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBoundByPatternsIsCloserAndStillBelowEveryLawfulPlan(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD.plusDays(seed * 90)));
        Proposal quick = plan(shoot, strips, REQUEST);
        Proposal close = plan(shoot, strips, REQUEST.withBoundRounds(40));

        assertThat(close.plan()).isEqualTo(quick.plan());
        assertThat(close.bound()).isGreaterThanOrEqualTo(quick.bound());
        if (close.plan().boneyard().isEmpty() && close.judgement().violations().isEmpty()) {
            assertThat(close.bound())
                    .isLessThanOrEqualTo(close.judgement().cost().total());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSamePlan(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);

        assertThat(plan(Shop.shoot(), strips, REQUEST).plan())
                .isEqualTo(plan(Shop.shoot(), strips, REQUEST).plan());
    }

    @Test
    void onlyDatesWithoutRestAreUsed() {
        Proposal proposal =
                plan(Shop.shoot(), many(60, "面馆", "江川"), REQUEST.withRestDays(Set.of(Shop.date(2), Shop.date(3))));

        assertThat(proposal.plan().days())
                .extracting(ShootingDay::date)
                .doesNotContain(Shop.date(2), Shop.date(3))
                .hasSizeGreaterThan(2);
    }

    @Test
    void tooFewDaysLeaveTheRestInTheBoneyardAndSayHowManyAreNeeded() {
        Proposal proposal = plan(Shop.shoot(), many(60, "面馆", "江川"), REQUEST.withDays(1));

        assertThat(proposal.plan().days()).hasSize(1);
        assertThat(proposal.plan().boneyard()).isNotEmpty();
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).contains("plan.too-few-days");
    }

    @Test
    void tooFewDaysAreExplainedByWhatCouldBeRelaxedAndWhatThatCosts() {
        Proposal proposal = plan(Shop.shoot(), many(60, "面馆", "江川"), REQUEST.withDays(1));

        assertThat(proposal.remarks())
                .extracting(finding -> finding.rule())
                .contains("plan.not-all-at-once", "plan.relax-day-length", "plan.relax-days");
        assertThat(proposal.remarks())
                .filteredOn(finding -> finding.rule().startsWith("plan.relax"))
                .allSatisfy(finding -> assertThat(finding.expected()).matches("[0-9,]++"));
    }

    @Test
    void asManyDaysAsWereAskedForMayBeLaterOnesThanTheFirst() {
        Shoot shoot = Shop.shoot(Shop.away("江川", DateSpan.on(Shop.date(2))));
        List<Strip> strips = List.of(Shop.strip("1", "面馆", 700, "江川"), Shop.strip("2", "面馆", 700, "江川"));
        Proposal proposal = plan(shoot, strips, REQUEST.withDays(2));

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.plan().days()).extracting(ShootingDay::date).containsExactly(Shop.date(1), Shop.date(3));
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).containsExactly("plan.other-dates");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverSaysThatDaysAreTooFewNamesMoreOfThem(long seed) {
        var away = new DateSpan(Shop.date(2), Shop.date(2 + Math.floorMod(seed, 4)));
        Proposal proposal = plan(Shop.shoot(Shop.away("江川", away)), Shop.randomStrips(seed), REQUEST.withDays(2));

        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).doesNotContain("plan.relax-dates");
        assertThat(proposal.remarks())
                .filteredOn(finding -> finding.rule().equals("plan.too-few-days"))
                .allSatisfy(finding -> assertThat(Integer.parseInt(finding.expected()))
                        .isGreaterThan(Integer.parseInt(finding.found())));
    }

    @Test
    void moreDaysThanNeededAreSpare() {
        Proposal proposal = plan(Shop.shoot(), many(5, "面馆", "江川"), REQUEST.withDays(4));

        assertThat(proposal.plan().days()).hasSize(1);
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).containsExactly("plan.days-to-spare");
    }

    @Test
    void nobodyIsCalledWhileAway() {
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(1), Shop.date(2))));
        Proposal proposal = plan(shoot, many(30, "面馆", "江川"), REQUEST);

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.plan().days()).extracting(ShootingDay::date).doesNotContain(Shop.date(1), Shop.date(2));
    }

    @Test
    void aStripWithoutAnyDayStaysInTheBoneyardWithTheReason() {
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(1), Shop.date(900))));
        List<Strip> strips = List.of(Shop.strip("1", "面馆", 30, "江川"), Shop.strip("2", "面馆", 30, "豆豆"));
        Proposal proposal = plan(shoot, strips, REQUEST);

        assertThat(proposal.plan().boneyard()).extracting(Strip::key).containsExactly("1");
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).containsExactly("plan.strip-without-day");
    }

    @Test
    void whoeverHasTooFewDatesIsPlannedAsFarAsTheyGoAndTheRestIsNamed() {
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(3), Shop.date(900))));
        List<Strip> strips = new ArrayList<>(many(60, "面馆", "江川"));
        strips.add(Shop.strip("other", "面馆", 30, "豆豆"));

        Proposal proposal = plan(shoot, strips, REQUEST);

        assertThat(proposal.plan().boneyard()).extracting(Strip::key).doesNotContain("other");
        assertThat(proposal.plan().boneyard())
                .isNotEmpty()
                .allSatisfy(strip -> assertThat(strip.cast()).containsExactly("江川"));
        long minutes = proposal.plan().days().stream()
                .flatMap(day -> day.strips().stream())
                .filter(strip -> strip.cast().contains("江川"))
                .mapToLong(strip -> strip.length().toMinutes())
                .sum();
        assertThat(minutes).as("two days of ten hours are well used").isGreaterThan(2 * 8 * 60);
        assertThat(proposal.judgement().forbidden()).isEmpty();
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).contains("plan.left-out");
    }

    @Test
    void stripsWithoutAnyDayAreNamedInOneSentence() {
        Shoot shoot = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(1), Shop.date(900))));
        List<Strip> strips = List.of(
                Shop.strip("1", "面馆", 30, "江川"), Shop.strip("2", "面馆", 30, "江川"), Shop.strip("3", "面馆", 30, "豆豆"));

        assertThat(plan(shoot, strips, REQUEST).remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(PlanWording.of(Locale.ENGLISH).say(remark)).startsWith("No day is left for 1, 2:"));
    }

    @Test
    void aStripLongerThanAnyDayStaysInTheBoneyard() {
        Proposal proposal = plan(Shop.shoot(), List.of(Shop.strip("1", "面馆", 721, "江川")), REQUEST);

        assertThat(proposal.plan().boneyard()).hasSize(1);
        assertThat(proposal.remarks()).extracting(finding -> finding.rule()).containsExactly("plan.strip-too-long");
    }

    @Test
    void wishesAreKept() {
        List<Strip> strips = many(20, "面馆", "江川");
        DayKey third = DayKey.of(Shop.date(3));
        Proposal proposal =
                plan(Shop.shoot(), strips, REQUEST.withWishes(Map.of("s0", third), Map.of("s1", Set.of(Shop.date(1)))));

        assertThat(proposal.plan().findDayOf("s0").orElseThrow().key()).isEqualTo(third);
        assertThat(proposal.plan().findDayOf("s1").orElseThrow().date()).isNotEqualTo(Shop.date(1));
    }

    @Test
    void lockedDaysStayAsTheyAreEvenIfTheyAreTooFull() {
        List<Strip> strips = many(60, "面馆", "江川");
        ShootingDay full =
                Shop.day(2, strips.subList(0, 30).toArray(Strip[]::new)).locked(true);
        Plan before = new Plan(List.of(full), strips.subList(30, 60));
        Proposal proposal = Planner.improve(Shop.shoot(), before, REQUEST, SeasonWatch.NONE);

        assertThat(proposal.plan().findDay(full.key())).contains(full);
        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.plan().strips()).containsExactlyInAnyOrderElementsOf(strips);
    }

    @Test
    void twoUnitsShootAtTheSameTimeButNobodyIsTwice() {
        List<Strip> strips = new ArrayList<>(many(30, "面馆", "江川"));
        IntStream.range(0, 30).forEach(i -> strips.add(Shop.strip("t" + i, "医院", 25, "豆豆")));
        Proposal proposal = plan(Shop.shoot(), strips, REQUEST.withUnits(2).withDays(2));

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(proposal.plan().days()).extracting(day -> day.key().unit()).contains(1, 2);
        assertThat(proposal.judgement().findings())
                .extracting(finding -> finding.rule())
                .doesNotContain("plan.performer-twice");
    }

    @Test
    void aNightOutsideIsCalledLateAndShotLast() {
        List<Strip> strips = new ArrayList<>(many(8, "面馆", "江川"));
        strips.add(Shop.strip("n", Shop.outside("巷口", Light.NIGHT), 30, "江川"));
        Plan plan = plan(Shop.shoot(), strips, REQUEST).plan();

        assertThat(plan.days()).hasSize(1);
        assertThat(plan.days().getFirst().strips().getLast().key()).isEqualTo("n");
        assertThat(plan.days().getFirst().call()).isAfter(Shop.RULES.call());
    }

    @Test
    void aSeriesOfAChildOverEightDaysGivesTheChildItsDayOff() {
        Performer child = Shop.child("豆豆", SIX_YEARS_OLD);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            strips.add(Shop.strip("c" + i, "面馆", 30, "豆豆"));
        }
        for (int i = 0; i < 96; i++) {
            strips.add(Shop.strip("a" + i, "面馆", 30, "江川"));
        }
        Proposal proposal = plan(Shop.shoot(child), strips, REQUEST.withDays(8));

        assertThat(proposal.judgement().forbidden()).isEmpty();
        assertThat(proposal.plan().boneyard()).isEmpty();
    }

    @Test
    void aPlanCanBeChangedByHandAfterwards() {
        Plan plan = plan(Shop.shoot(), many(10, "面馆", "江川"), REQUEST).plan();

        assertThat(plan.park(List.of("s3"))).isInstanceOf(Move.Moved.class);
    }

    private static List<Strip> many(int count, String place, String... cast) {
        return IntStream.range(0, count)
                .mapToObj(i -> Shop.strip("s" + i, place, 25, cast))
                .toList();
    }

    private static Proposal plan(Shoot shoot, List<Strip> strips, PlanRequest request) {
        return Planner.plan(shoot, strips, request, SeasonWatch.NONE);
    }
}
