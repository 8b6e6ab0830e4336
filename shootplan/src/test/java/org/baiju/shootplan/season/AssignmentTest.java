package org.baiju.shootplan.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.SeasonJudge.Breach;
import org.baiju.shootplan.season.SeasonJudge.Judgement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    @ParameterizedTest(name = "seed {0}: {1} scenes on {2} dates of {3} units")
    @CsvSource({
        "1,12,4,1",
        "2,30,7,1",
        "3,30,6,2",
        "4,60,9,1",
        "5,40,5,3",
        "6,1,1,1",
        "7,25,8,1",
        "8,25,4,2",
        "9,80,14,1"
    })
    void everyMoveChangesCostAndBreachesAsTheJudgeCountsThem(int seed, int scenes, int dates, int units) {
        var random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            Season season = Seasons.drawn(random, scenes, dates, units);
            var tables = new Tables(season);
            var assignment = new Assignment(tables, startOf(tables, random));
            agrees(season, assignment);
            for (int step = 0; step < 40; step++) {
                exchangeSome(assignment, random);
                agrees(season, assignment);
            }
        }
    }

    private static int[] startOf(Tables tables, RandomGenerator random) {
        return random.ints(tables.scenes, 0, tables.slots).toArray();
    }

    private static void exchangeSome(Assignment assignment, RandomGenerator random) {
        int slots = assignment.t.slots;
        int one = random.nextInt(slots);
        int other = random.nextInt(slots);
        if (one == other) {
            return;
        }
        int share = 1 + random.nextInt(4);
        int[] scenes = IntStream.range(0, assignment.slot.length)
                .filter(scene -> assignment.slot[scene] == one || assignment.slot[scene] == other)
                .filter(_ -> random.nextInt(share) == 0)
                .toArray();
        long delta = assignment.delta(scenes, scenes.length, one, other);
        assignment.exchange(scenes, scenes.length, one, other, delta);
    }

    private static void agrees(Season season, Assignment assignment) {
        List<Integer> plan = Arrays.stream(assignment.slot).boxed().toList();
        Judgement judgement = SeasonJudge.judge(season, plan);
        assertThat(assignment.cost()).isEqualTo(judgement.cost());
        // The search never puts a scene where it, its cast or its place cannot be; the start of this test does.
        List<Breach> counted = judgement.breaches().stream()
                .filter(breach -> switch (breach.kind()) {
                    case PLACE_CLOSED, PERSON_AWAY, SCENE_NOT_ALLOWED -> false;
                    default -> true;
                })
                .toList();
        assertThat(assignment.isLawful()).as("%s", counted).isEqualTo(counted.isEmpty());
        assertThat(assignment.overrun())
                .isEqualTo(counted.stream()
                        .filter(breach -> breach.kind() == Breach.Kind.SLOT_TOO_LONG
                                || breach.kind() == Breach.Kind.PERSON_TOO_LONG)
                        .mapToInt(Breach::amount)
                        .sum());
    }
}
