package org.baiju.shootplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;
import org.baiju.shootplan.StripWish;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.sun.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCheckTest {
    private static final LocalDate SIX_YEARS_OLD = LocalDate.of(2020, 5, 1);

    @Test
    void aPlainDayBreaksNothing() {
        assertThat(rules(Shop.shoot(), Shop.day(1, Shop.strip("1", "面馆", 60, "江川"))))
                .isEmpty();
    }

    @Test
    void aDayBeyondItsLengthIsOvertimeAndBeyondThatOverfull() {
        assertThat(rules(Shop.shoot(), Shop.day(1, strips(7, 100)))).contains("plan.day-overtime");
        assertThat(rules(Shop.shoot(), Shop.day(1, strips(8, 100)))).contains("plan.day-overfull");
    }

    @Test
    void aDayOfMoreThanADayCannotStand() {
        Judgement judgement = judge(Shop.shoot(), Shop.day(1, strips(16, 100)));

        assertThat(judgement.forbidden())
                .extracting(violation -> violation.finding().rule())
                .contains("plan.day-overfull");
    }

    @Test
    void performersWhoAreAwayOrCalledAtAWrongHourAreNamed() {
        Shoot shoot = Shop.shoot(
                Shop.away("江川", DateSpan.on(Shop.date(1))),
                Shop.between("豆豆", LocalTime.of(9, 0), LocalTime.of(20, 0)));
        ShootingDay day = Shop.day(1, Shop.strip("1", "面馆", 60, "江川", "豆豆"));

        assertThat(rules(shoot, day)).contains("plan.performer-away", "plan.performer-hours");
        assertThat(rules(shoot, day.calledAt(LocalTime.of(10, 0)))).doesNotContain("plan.performer-hours");
    }

    @Test
    void oneActorInTwoUnitsAtOnceIsSeen() {
        ShootingDay one = Shop.day(1, Shop.strip("1", "面馆", 60, "江川"));
        ShootingDay other = new ShootingDay(
                new DayKey(Shop.date(1), 2), LocalTime.of(7, 30), false, List.of(Shop.strip("2", "医院", 60, "江川")));

        assertThat(rules(Shop.shoot(), one, other)).contains("plan.performer-twice");
        assertThat(rules(Shop.shoot(), one, other.calledAt(LocalTime.of(13, 0))))
                .doesNotContain("plan.performer-twice");
    }

    @Test
    void aPlaceIsUsedOnlyWhileItIsOpen() {
        var opening = new ShootingPlace.Opening(Set.of(DayOfWeek.TUESDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
        var shop = new ShootingPlace("p", "老面馆", Set.of("面馆"), 0, 0, List.of(opening), List.of(), null, null);
        Shoot shoot = Shop.shoot().withPlaces(List.of(shop), List.of());
        Strip strip = Shop.strip("1", "面馆", 60, "江川");

        assertThat(rules(shoot, Shop.day(1, strip))).contains("plan.place-hours");
        assertThat(rules(shoot, Shop.day(1, strip).calledAt(LocalTime.of(8, 0))))
                .isEmpty();
        assertThat(rules(shoot, Shop.day(2, strip))).contains("plan.place-closed");
    }

    @Test
    void anOpeningThatPassesMidnightIsOneOpening() {
        var opening = new ShootingPlace.Opening(Set.of(DayOfWeek.TUESDAY), LocalTime.of(20, 0), LocalTime.of(4, 0));
        var bar = new ShootingPlace("p", "酒吧", Set.of("酒吧"), 0, 0, List.of(opening), List.of(), null, null);
        Shoot shoot = Shop.shoot().withPlaces(List.of(bar), List.of());
        ShootingDay day = Shop.day(1, Shop.strip("1", "酒吧", 120, "江川"), Shop.strip("2", "酒吧", 120, "江川"));

        assertThat(rules(shoot, day.calledAt(LocalTime.of(23, 0)))).doesNotContain("plan.place-hours");
        assertThat(rules(shoot, day.calledAt(LocalTime.of(23, 59)))).isEmpty();
        assertThat(rules(shoot, day.calledAt(LocalTime.of(19, 59)))).contains("plan.place-hours");
    }

    /** On the first of December the sun of Wuhan rises at 7:00 and sets at 17:20; twilight is 26 minutes. */
    private static Shoot atTheRiver() {
        var wuhan = new ShootingPlace(
                "p",
                "江滩",
                Set.of("江滩"),
                0,
                0,
                List.of(),
                List.of(),
                new Place(30.6, 114.3, ZoneId.of("Asia/Shanghai")),
                null);
        return Shop.shoot().withPlaces(List.of(wuhan), List.of());
    }

    @Test
    void duskIsTheLastHourOfTheSunAndTheTwilightAfterIt() {
        ShootingDay day = Shop.day(1, Shop.strip("1", Shop.outside("江滩", Light.DUSK), 30, "江川"));

        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(15, 49)))).containsExactly("plan.not-at-dusk");
        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(16, 0)))).isEmpty();
        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(17, 10)))).isEmpty();
        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(17, 20)))).containsExactly("plan.out-of-light");
    }

    @Test
    void dawnIsTheTwilightAndTheFirstHourOfTheSun() {
        ShootingDay day = Shop.day(1, Shop.strip("1", Shop.outside("江滩", Light.DAWN), 30, "江川"));

        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(6, 40)))).isEmpty();
        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(7, 55)))).isEmpty();
        assertThat(rules(atTheRiver(), day.calledAt(LocalTime.of(8, 10)))).containsExactly("plan.not-at-dawn");
    }

    @Test
    void whereThePlaceIsUnknownNobodyIsToldThatTheDuskIsMissed() {
        ShootingDay day = Shop.day(1, Shop.strip("1", Shop.outside("江滩", Light.DUSK), 30, "江川"));

        assertThat(rules(Shop.shoot(), day.calledAt(LocalTime.of(12, 0)))).isEmpty();
    }

    @Test
    void interiorsPlayAtAnyHourBehindTheirCurtains() {
        var inside = new Setting("江滩", null, IntExt.INT, Light.DUSK);

        assertThat(rules(atTheRiver(), Shop.day(1, Shop.strip("1", inside, 30, "江川"))))
                .isEmpty();
    }

    @Test
    void duskLeadsIntoTheNightAndDawnDoesNot() {
        ShootingDay evening = Shop.day(
                1,
                Shop.strip("1", Shop.outside("巷口", Light.DUSK), 10, "江川"),
                Shop.strip("2", Shop.outside("巷口", Light.NIGHT), 10, "江川"));
        ShootingDay longest = Shop.day(
                1,
                Shop.strip("1", Shop.outside("巷口", Light.DAWN), 10, "江川"),
                Shop.strip("2", Shop.outside("巷口", Light.NIGHT), 10, "江川"));

        assertThat(rules(Shop.shoot(), evening)).doesNotContain("plan.day-and-night-outside");
        assertThat(rules(Shop.shoot(), longest)).contains("plan.day-and-night-outside");
    }

    @Test
    void exteriorsByDayNeedTheSunOfTheirPlace() {
        Shoot shoot = atTheRiver();
        ShootingDay day = Shop.day(1, Shop.strip("1", Shop.outside("江滩", Light.DAY), 60, "江川"));

        assertThat(rules(shoot, day.calledAt(LocalTime.of(16, 0)))).isEmpty();
        assertThat(rules(shoot, day.calledAt(LocalTime.of(16, 45)))).contains("plan.out-of-light");
    }

    @Test
    void daylightAndNightOutsideOnOneDayAreReported() {
        assertThat(rules(
                        Shop.shoot(),
                        Shop.day(
                                1,
                                Shop.strip("1", Shop.outside("巷口", Light.DAY), 10, "江川"),
                                Shop.strip("2", Shop.outside("巷口", Light.NIGHT), 10, "江川"))))
                .contains("plan.day-and-night-outside");
    }

    @Test
    void aChildThatWorksTooLongCannotStandOnAPlan() {
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD));

        assertThat(judge(shoot, Shop.day(1, childStrips(4, 60))).forbidden()).isEmpty();
        assertThat(judge(shoot, Shop.day(1, childStrips(5, 60))).forbidden())
                .extracting(violation -> violation.finding().rule())
                .contains("hours.child-work");
    }

    @Test
    void aChildMayNotPlayInWhatIsBarred() {
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD));
        Strip fight = Shop.strip("1", "面馆", 30, "豆豆")
                .with(new StripNotes(List.of(), Map.of(), null, Set.of("violence"), false, StripWish.NONE));

        assertThat(judge(shoot, Shop.day(1, fight)).forbidden())
                .extracting(violation -> violation.finding().rule())
                .containsExactly("plan.child-barred");
    }

    @Test
    void workForAnotherSeriesCountsForAChild() {
        Shoot shoot = Shop.shoot(Shop.child("豆豆", SIX_YEARS_OLD));
        Timetable other = judge(shoot, Shop.day(1, childStrips(2, 60)).calledAt(LocalTime.of(12, 0)))
                .timetables()
                .getFirst();
        Shoot busy = shoot.withElsewhere(List.of(other.people().getFirst().hours()));

        assertThat(judge(busy, Shop.day(1, childStrips(3, 60))).forbidden()).isNotEmpty();
        assertThat(rules(busy, Shop.day(1, childStrips(3, 60)).calledAt(LocalTime.of(12, 30))))
                .contains("plan.performer-elsewhere");
    }

    @Test
    void whoWaitsTooLongForAMealIsNamed() {
        ShootingDay day = Shop.day(1, Shop.strip("1", "面馆", 400, "江川"));

        assertThat(judge(Shop.shoot(), day).violations())
                .filteredOn(violation -> violation.finding().rule().equals("hours.meal-late"))
                .extracting(Violation::performer)
                .containsExactlyInAnyOrder("江川", null);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theItemsOfACostAddUpAndEveryFindingCanBeSaid(long seed) {
        List<Strip> strips = Shop.randomStrips(seed);
        List<DayItem> half = List.copyOf(strips.subList(0, Math.min(8, strips.size())));
        Plan plan = new Plan(
                List.of(new ShootingDay(DayKey.of(Shop.date(1)), null, false, half)),
                strips.subList(half.size(), strips.size()));
        Judgement judgement = PlanCheck.judge(Shop.shoot(), plan);

        assertThat(judgement.cost().byKind().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(judgement.cost().total());
        assertThat(judgement.figures().castDays()).isEqualTo((int) half.stream()
                .flatMap(item -> ((Strip) item).cast().stream())
                .distinct()
                .count());
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(judgement.findings())
                    .allSatisfy(finding ->
                            assertThat(PlanWording.of(locale).say(finding)).doesNotContain("{"));
        }
    }

    @Test
    void costsAreItemisedToPersonPlaceAndDay() {
        Shoot shoot = Shop.shoot(Shop.away("江川"));
        PlanCost cost = PlanCheck.judge(
                        shoot,
                        Shop.plan(
                                Shop.day(1, Shop.strip("1", "面馆", 60, "江川")),
                                Shop.day(2, Shop.strip("2", "面馆", 60, "豆豆")),
                                Shop.day(3, Shop.strip("3", "面馆", 60, "江川"))))
                .cost();

        assertThat(cost.items())
                .filteredOn(item -> item.subject().equals("江川"))
                .extracting(item -> item.kind() + " " + item.date() + " " + item.amount())
                .containsExactly("DAY_FEE 2026-12-01 100000", "HOLD_FEE 2026-12-02 50000", "DAY_FEE 2026-12-03 100000");
        assertThat(cost.items())
                .filteredOn(CostItem::isAssumed)
                .extracting(CostItem::subject)
                .containsExactly("豆豆");
    }

    @Test
    void bannersAloneMakeNoShootingDay() {
        Judgement judgement = judge(Shop.shoot(), Shop.day(1, new Banner("b", "转场", Duration.ofMinutes(30))));

        assertThat(judgement.figures().shootingDays()).isZero();
        assertThat(judgement.cost().total()).isZero();
        assertThat(judgement.timetables()).hasSize(1);
    }

    private static DayItem[] strips(int count, int minutes) {
        return IntStream.range(0, count)
                .mapToObj(i -> Shop.strip("s" + i, "面馆", minutes, "江川"))
                .toArray(DayItem[]::new);
    }

    private static DayItem[] childStrips(int count, int minutes) {
        return IntStream.range(0, count)
                .mapToObj(i -> Shop.strip("c" + i, "面馆", minutes, "豆豆"))
                .toArray(DayItem[]::new);
    }

    private static Judgement judge(Shoot shoot, ShootingDay... days) {
        return PlanCheck.judge(shoot, Shop.plan(days));
    }

    private static List<String> rules(Shoot shoot, ShootingDay... days) {
        return judge(shoot, days).findings().stream()
                .map(finding -> finding.rule())
                .distinct()
                .toList();
    }
}
