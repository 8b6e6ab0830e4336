package org.baiju.shootplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.StoryOrder;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;
import org.baiju.shootplan.StripWish;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.season.SeasonWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What production wishes for beyond money: few changes of clothes, the order of the story, what must not slip early. */
class WishesTest {
    private static final PlanRequest REQUEST =
            PlanRequest.startingOn(Shop.FIRST_DAY).withSearch(1, 2_000);
    private static final Shoot PRICED = Shop.shoot();
    private static final Shoot UNPRICED =
            PRICED.withRules(Shop.RULES.withPrices(Shop.RULES.prices().withWishes(0, 0, 0)));

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @Test
    void aDayWithThePriceOfClothesHasFewerChanges() {
        List<Strip> strips = IntStream.range(0, 12)
                .mapToObj(i -> noted(Shop.strip("s" + i, "面馆", 25 + i % 3, "江川"), "D" + i % 3, false))
                .toList();

        assertThat(changes(plan(PRICED, strips))).isEqualTo(2);
        assertThat(changes(plan(UNPRICED, strips))).isGreaterThan(2);
    }

    @Test
    void whereNothingElseIsAtStakeADayIsShotInTheOrderOfTheStory() {
        List<Strip> strips = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Shop.strip("1-" + i, "面馆", 20 + i, "江川"))
                .toList());
        Collections.shuffle(strips, new Random(3));

        assertThat(plan(PRICED, strips).days())
                .singleElement()
                .satisfies(day -> assertThat(day.strips()).isSortedAccordingTo(StoryOrder.BY_NUMBER));
    }

    @Test
    void whatMustNotSlipIsShotBeforeTheLastDates() {
        List<Strip> strips = IntStream.range(0, 120)
                .mapToObj(i -> noted(Shop.strip("s" + i, "面馆", 25 + i % 3, "江川"), null, i >= 100))
                .toList();
        Plan plan = plan(PRICED, strips);
        List<LocalDate> dates = plan.days().stream().map(ShootingDay::date).toList();

        assertThat(dates).hasSizeGreaterThan(4);
        assertThat(rules(PRICED, plan)).doesNotContain("plan.priority-late");
        assertThat(plan.days().subList(dates.size() - 2, dates.size()))
                .allSatisfy(day -> assertThat(day.strips())
                        .noneMatch(strip -> strip.notes().isPriority()));
        assertThat(plan.strips()).hasSize(120);
    }

    @Test
    void aPriorityAtTheEndOfAShootIsSaid() {
        Strip late = noted(Shop.strip("5", "面馆", 25, "江川"), null, true);
        ShootingDay[] days = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> i == 5 ? Shop.day(i, late) : Shop.day(i, Shop.strip("" + i, "面馆", 25, "江川")))
                .toArray(ShootingDay[]::new);

        assertThat(rules(PRICED, Shop.plan(days))).contains("plan.priority-late");
        assertThat(rules(PRICED, Shop.plan(Shop.day(1, late)))).doesNotContain("plan.priority-late");
    }

    @Test
    void aMoveAgainstAWishStandsAndIsSaid() {
        Strip wished = wishing(Shop.strip("1", "面馆", 25, "江川"), DayKey.of(Shop.date(2)), Set.of());
        Strip barred = wishing(Shop.strip("2", "面馆", 25, "江川"), null, Set.of(Shop.date(1)));

        assertThat(rules(PRICED, Shop.plan(Shop.day(1, wished, barred))))
                .contains("plan.wished-day", "plan.unwished-date");
        assertThat(rules(PRICED, Shop.plan(Shop.day(2, wished, barred))))
                .doesNotContain("plan.wished-day", "plan.unwished-date");
        assertThat(PlanCheck.judge(PRICED, Shop.plan(Shop.day(1, wished, barred)))
                        .forbidden())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWishesOfStripsAreKeptByTheSearch(long seed) {
        var random = new Random(seed);
        List<Strip> strips = IntStream.range(0, 30)
                .mapToObj(i -> Shop.strip("s" + i, "面馆", 25, "江川"))
                .map(strip -> random.nextInt(6) == 0
                        ? wishing(strip, DayKey.of(Shop.date(1 + random.nextInt(3))), Set.of())
                        : random.nextInt(3) == 0
                                ? wishing(strip, null, Set.of(Shop.date(1 + random.nextInt(2))))
                                : strip)
                .toList();
        Proposal proposal = Planner.plan(PRICED, strips, REQUEST.withWishesOf(strips), SeasonWatch.NONE);

        assertThat(proposal.plan().boneyard()).isEmpty();
        assertThat(rules(PRICED, proposal.plan())).doesNotContain("plan.wished-day", "plan.unwished-date");
    }

    private static Strip noted(Strip strip, @Nullable String storyDay, boolean isPriority) {
        return strip.with(new StripNotes(List.of(), Map.of(), storyDay, Set.of(), isPriority, StripWish.NONE));
    }

    private static Strip wishing(Strip strip, @Nullable DayKey day, Set<LocalDate> notOn) {
        return strip.with(new StripNotes(List.of(), Map.of(), null, Set.of(), false, new StripWish(day, notOn)));
    }

    private static long changes(Plan plan) {
        return PlanCheck.judge(PRICED, plan).cost().of(CostItem.Kind.WARDROBE_CHANGE)
                / Shop.RULES.prices().wardrobeChange();
    }

    private static List<String> rules(Shoot shoot, Plan plan) {
        return PlanCheck.judge(shoot, plan).findings().stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private static Plan plan(Shoot shoot, List<Strip> strips) {
        return Planner.plan(shoot, strips, REQUEST, SeasonWatch.NONE).plan();
    }
}
