package org.baiju.shootplan.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.season.Disruption.Loss;
import org.baiju.shootplan.season.Replanned.Alternative;
import org.baiju.shootplan.season.Replanned.Alternatives;
import org.baiju.shootplan.season.Replanned.NoPlan;
import org.baiju.shootplan.season.Replanned.Reason;
import org.baiju.shootplan.season.Season.Sky;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {
    private static final int DAYS = 3;
    private static final Effort EFFORT = new Effort(1, 20_000, 2, Duration.ofMinutes(1));

    private record Choice(int moves, long cost, List<Integer> slots) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanWithinTheLimitMovesFewerScenesOfTinySeasons(long seed) {
        Season season = TinySeason.drawn(seed, DAYS, 7, 90, 400);
        Optional<Choice> cheapest = lawful(season, null).stream().min(Comparator.comparingLong(Choice::cost));
        assumeThat(cheapest).isPresent();
        List<Integer> plan = cheapest.orElseThrow().slots();
        int day = plan.stream().min(Comparator.naturalOrder()).orElseThrow();
        List<Choice> choices = lawful(season, new Rain(plan, day));
        Disruption rain = Disruption.after((1L << day) - 1).with(new Loss.Rain(1L << day));
        switch (Replan.replan(season, plan, rain, EFFORT, SeasonWatch.NONE)) {
            case NoPlan _ -> assertThat(choices).isEmpty();
            case Alternatives all -> assertFewest(all, choices);
        }
    }

    private static void assertFewest(Alternatives all, List<Choice> choices) {
        long limit = all.costBefore() + (long) (0.035 * all.costBefore());
        Alternative fewest = all.plans().getFirst();
        Optional<Choice> best = choices.stream()
                .filter(choice -> choice.cost() <= limit)
                .min(Comparator.comparingInt(Choice::moves).thenComparingLong(Choice::cost));
        if (best.isPresent()) {
            assertThat(fewest.moves()).hasSize(best.get().moves());
            assertThat(fewest.cost()).isEqualTo(best.get().cost());
        } else {
            assertThat(fewest.cost()).isGreaterThan(limit);
        }
    }

    private record Rain(List<Integer> plan, int day) {
        boolean leaves(Season season, List<Integer> slots) {
            return IntStream.range(0, slots.size()).noneMatch(scene -> {
                boolean isWet = season.scenes().get(scene).sky() != Sky.ANY;
                return slots.get(scene) < day || (isWet && slots.get(scene) == day);
            });
        }

        int moves(List<Integer> slots) {
            return Math.toIntExact(IntStream.range(0, slots.size())
                    .filter(scene -> !slots.get(scene).equals(plan.get(scene)))
                    .count());
        }
    }

    /** All lawful plans there are, tried one by one. */
    private static List<Choice> lawful(Season season, @Nullable Rain rain) {
        List<Choice> choices = new ArrayList<>();
        int scenes = season.scenes().size();
        List<Integer> slots = new ArrayList<>(Collections.nCopies(scenes, 0));
        for (int number = 0; number < Math.pow(DAYS, scenes); number++) {
            int left = number;
            for (int scene = 0; scene < scenes; scene++) {
                slots.set(scene, left % DAYS);
                left /= DAYS;
            }
            if (rain != null && !rain.leaves(season, slots)) {
                continue;
            }
            SeasonJudge.Judgement judgement = SeasonJudge.judge(season, slots);
            if (judgement.breaches().isEmpty()) {
                choices.add(new Choice(rain == null ? 0 : rain.moves(slots), judgement.cost(), List.copyOf(slots)));
            }
        }
        return choices;
    }

    @Test
    void aSceneIsPushedOutOnlyForOneThatNeedsItsPlace() {
        // The second day is full; the exterior fits there only if the interior goes to the rained-off day.
        Season season = new TinySeason(2)
                .person(0b11)
                .place(0b11)
                .scene(600, 0, Sky.BRIGHT, 0)
                .scene(600, 0, Sky.ANY, 0)
                .build();
        Disruption rain = Disruption.after(0).with(new Loss.Rain(0b01));
        var all = (Alternatives) Replan.replan(season, List.of(0, 1), rain, EFFORT, SeasonWatch.NONE);
        assertThat(all.plans()).allMatch(each -> each.slots().equals(List.of(1, 0)));
    }

    @Test
    void whatDoesNotFitIntoTheDaysThatAreLeftIsProved() {
        Season season = new TinySeason(2)
                .person(0b11)
                .place(0b11)
                .scene(600, 0, Sky.BRIGHT, 0)
                .scene(600, 0, Sky.BRIGHT, 0)
                .build();
        Disruption rain = Disruption.after(0).with(new Loss.Rain(0b01));
        assertThat(Replan.replan(season, List.of(0, 1), rain, EFFORT, SeasonWatch.NONE))
                .isEqualTo(new NoPlan(Reason.TOO_LITTLE_ROOM, List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerSaysWhetherItWasCutShort(boolean isCancelled) {
        Season season = TinySeason.drawn(1, 7, 24, 90, 400);
        List<Integer> plan = SeasonSearch.search(season, EFFORT, SeasonWatch.NONE)
                .orElseThrow()
                .slots();
        var watch = new SeasonWatch() {
            @Override
            public boolean isCancelled() {
                return isCancelled;
            }
        };
        Disruption rain = Disruption.after(1).with(new Loss.Rain(0b10));
        assertThat(Replan.replan(season, plan, rain, EFFORT, watch).isComplete())
                .isEqualTo(!isCancelled);
    }
}
