package org.baiju.shootplan.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Disruption.Loss;
import org.baiju.shootplan.season.Replanned.Alternative;
import org.baiju.shootplan.season.Replanned.Alternatives;
import org.baiju.shootplan.season.Replanned.Kind;
import org.baiju.shootplan.season.Replanned.Move;
import org.baiju.shootplan.season.Replanned.NoPlan;
import org.baiju.shootplan.season.Replanned.Reason;
import org.baiju.shootplan.season.Season.Sky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplanTest {
    private static final Effort EFFORT = new Effort(1, 2000, 2, Duration.ofMinutes(1));

    /** Two exteriors and an interior on the first day, nothing on the second, an interior on the third. */
    private static final Season THREE_DAYS = new TinySeason(3)
            .person(0b111)
            .place(0b111)
            .scene(100, 0, Sky.BRIGHT, 0)
            .scene(100, 0, Sky.BRIGHT, 0)
            .scene(100, 0, Sky.ANY, 0)
            .scene(100, 0, Sky.ANY, 0)
            .build();

    private static final List<Integer> PLAN = List.of(0, 0, 0, 2);

    private static Alternatives replan(Season season, List<Integer> plan, Disruption disruption) {
        return (Alternatives) Replan.replan(season, plan, disruption, EFFORT, SeasonWatch.NONE);
    }

    @Test
    void rainMovesTheExteriorsAndWithFewestChangesNothingElse() {
        Disruption rain = Disruption.after(0).with(new Loss.Rain(0b001)).with(new Loss.SceneBarred(2, 0b110));
        Alternatives all = replan(THREE_DAYS, PLAN, rain);
        assertThat(all.forced()).containsExactly(0, 1);
        assertThat(all.plans().getFirst().moves()).containsExactly(new Move(0, 0, 2), new Move(1, 0, 2));
    }

    @Test
    void theCheapestGivesADayUpIfThatPays() {
        Alternatives all = replan(THREE_DAYS, PLAN, Disruption.after(0).with(new Loss.Rain(0b001)));
        Alternative cheapest = all.plans().getLast();
        assertThat(cheapest.slots().stream().distinct()).hasSize(1);
        assertThat(cheapest.costChange()).isNegative();
    }

    @Test
    void nothingComesIntoADayThatIsOver() {
        Alternatives all = replan(
                THREE_DAYS,
                PLAN,
                Disruption.after(0b001).with(new Loss.NotShot(1)).with(new Loss.NotShot(2)));
        assertThat(all.forced()).containsExactly(1, 2);
        for (Alternative each : all.plans()) {
            assertThat(each.slots().getFirst()).isZero();
            assertThat(each.slots().subList(1, 4)).doesNotContain(0);
        }
    }

    @Test
    void aSceneThatIsShotStaysThoughItsDayGoesOn() {
        Alternatives all =
                replan(THREE_DAYS, PLAN, Disruption.after(0).withShot(Set.of(0)).with(new Loss.Rain(0b001)));
        assertThat(all.forced()).containsExactly(1);
        assertThat(all.plans()).allMatch(each -> each.slots().getFirst() == 0);
    }

    @Test
    void illnessAndALostPlaceMoveOnlyWhoAndWhatTheyConcern() {
        Season season = new TinySeason(2)
                .person(0b11)
                .person(0b11)
                .place(0b11)
                .place(0b11)
                .scene(100, 0, Sky.ANY, 0)
                .scene(100, 0, Sky.ANY, 1)
                .scene(100, 1, Sky.ANY, 1)
                .build();
        List<Integer> plan = List.of(0, 0, 0);
        assertThat(replan(season, plan, Disruption.after(0).with(new Loss.PersonAway(0, 1)))
                        .forced())
                .containsExactly(0);
        assertThat(replan(season, plan, Disruption.after(0).with(new Loss.PlaceLost(1, 1)))
                        .forced())
                .containsExactly(2);
        assertThat(replan(season, plan, Disruption.after(0).with(new Loss.SceneBarred(1, 1)))
                        .forced())
                .containsExactly(1);
    }

    @Test
    void aPublishedDayKeepsItsScenesAndTakesNone() {
        Disruption rain = Disruption.after(0).with(new Loss.Rain(0b001));
        for (Alternative each :
                replan(THREE_DAYS, PLAN, rain.withPublished(0b100)).plans()) {
            assertThat(each.slots().get(3)).isEqualTo(2);
            assertThat(each.slots().subList(0, 3)).doesNotContain(2);
        }
    }

    @Test
    void aPublishedDayMovesAtItsPriceAndTheAlternativeSaysWhatThatIs() {
        Disruption rain = Disruption.after(0).with(new Loss.Rain(0b001));
        Alternative cheapest =
                replan(THREE_DAYS, PLAN, rain.withPublished(0b001, 70)).plans().getLast();
        assertThat(cheapest.moves()).filteredOn(move -> move.from() == 0).isNotEmpty();
        assertThat(cheapest.publishedCost())
                .isEqualTo(70L
                        * cheapest.moves().stream()
                                .filter(move -> move.from() == 0)
                                .count());
        assertThatThrownBy(() -> rain.withPublished(1, -1)).hasMessageContaining("-1");
    }

    @Test
    void whereAScenesLastDayIsLostThatSceneIsNamed() {
        Replanned replanned = Replan.replan(
                THREE_DAYS,
                PLAN,
                Disruption.after(0b011).with(new Loss.NotShot(2)).with(new Loss.SceneBarred(2, 0b100)),
                EFFORT,
                SeasonWatch.NONE);
        assertThat(replanned).isEqualTo(new NoPlan(Reason.SCENES_WITHOUT_SLOT, List.of(2), true));
    }

    @Test
    void aSceneThatIsNotInTheSeasonCannotHaveBeenShot() {
        assertThatThrownBy(() -> replan(THREE_DAYS, PLAN, Disruption.after(0).withShot(Set.of(4))))
                .hasMessageContaining("Scene 4");
    }

    @Test
    void aDayThatRanTooLongDoesNotStopTheDaysAfterIt() {
        Season season = new TinySeason(3)
                .person(0b111, 240, true)
                .place(0b001)
                .place(0b111)
                .scene(400, 0, Sky.BRIGHT, 0)
                .scene(400, 0, Sky.DARK, 0)
                .scene(100, 1, Sky.BRIGHT, 0)
                .order(2, 0)
                .build();
        Alternatives all =
                replan(season, List.of(0, 0, 1), Disruption.after(0b001).with(new Loss.Rain(0b010)));
        assertThat(all.plans()).allMatch(each -> each.slots().equals(List.of(0, 0, 2)));
    }

    @Test
    void theSameSeedGivesTheSameAlternativesOnAnyNumberOfThreads() {
        Season season = TinySeason.drawn(1, 7, 24, 90, 400);
        List<Integer> plan = planOf(season, 1);
        Disruption rain = Disruption.after(1).with(new Loss.Rain(0b10));
        Effort alone = new Effort(1, 2000, 1, Duration.ofMinutes(1));
        assertThat(Replan.replan(season, plan, rain, alone, SeasonWatch.NONE))
                .isEqualTo(Replan.replan(season, plan, rain, EFFORT, SeasonWatch.NONE));
    }

    private static List<Integer> planOf(Season season, long seed) {
        return SeasonSearch.search(season, new Effort(seed, 3000, 2, Duration.ofMinutes(1)), SeasonWatch.NONE)
                .orElseThrow()
                .slots();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 6, 7, 8, 9})
    void everyAlternativeIsLawfulKeepsWhatIsShotAndTellsItsDifference(long seed) {
        Season season = TinySeason.drawn(seed, 7, 24, 90, 400);
        List<Integer> plan = planOf(season, seed);
        int rained = plan.stream().sorted().toList().get(8);
        long shot = (1L << rained) - 1;
        Disruption disruption =
                Disruption.after(shot).with(new Loss.Rain(1L << rained)).with(new Loss.PersonAway(3, 1L << rained));
        Replanned replanned = Replan.replan(season, plan, disruption, EFFORT, SeasonWatch.NONE);
        if (!(replanned instanceof Alternatives all)) {
            assertThat(((NoPlan) replanned).scenes()).allMatch(scene -> plan.get(scene) == rained);
            return;
        }
        assertThat(all.plans()).extracting(Alternative::kind).containsExactly(Kind.values());
        for (Alternative each : all.plans()) {
            SeasonJudge.Judgement judgement = SeasonJudge.judge(season, each.slots());
            assertThat(judgement.breaches()).isEmpty();
            assertThat(each.cost()).isEqualTo(judgement.cost());
            assertThat(each.costChange()).isEqualTo(judgement.cost() - all.costBefore());
            assertThat(each.moves()).isEqualTo(difference(plan, each.slots()));
            assertThat(each.moves()).extracting(Move::scene).containsAll(all.forced());
            assertThat(each.moves()).noneMatch(move -> move.from() < rained || move.to() < rained);
        }
        assertInOrder(all.plans());
    }

    private static void assertInOrder(List<Alternative> plans) {
        for (int index = 1; index < plans.size(); index++) {
            Alternative before = plans.get(index - 1);
            Alternative after = plans.get(index);
            assertThat(after.cost()).isLessThanOrEqualTo(before.cost());
            assertThat(after.moves()).hasSizeGreaterThanOrEqualTo(before.moves().size());
        }
    }

    private static List<Move> difference(List<Integer> one, List<Integer> other) {
        List<Move> moves = new ArrayList<>();
        IntStream.range(0, one.size()).forEach(scene -> {
            if (!one.get(scene).equals(other.get(scene))) {
                moves.add(new Move(scene, one.get(scene), other.get(scene)));
            }
        });
        return moves;
    }

    @Test
    void aSeasonWithoutScenesStaysAsItIs() {
        Replanned answer = Replan.replan(
                new TinySeason(2).build(), List.of(), Disruption.after(0), Effort.brief(1), SeasonWatch.NONE);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Replanned.Alternatives.class,
                        found -> assertThat(found.plans())
                                .hasSize(3)
                                .allSatisfy(one -> assertThat(one.moves()).isEmpty()));
    }
}
