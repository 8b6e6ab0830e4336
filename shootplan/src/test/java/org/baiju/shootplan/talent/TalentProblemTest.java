package org.baiju.shootplan.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.baiju.shootplan.talent.TalentProblem.Scene;
import org.junit.jupiter.api.Test;

class TalentProblemTest {
    private static final TalentProblem THREE = new TalentProblem(
            List.of(new Scene(1, List.of(0)), new Scene(2, List.of(1)), new Scene(4, List.of(0, 1))),
            List.of(10L, 100L));

    @Test
    void anActorIsPaidFromTheFirstSceneToTheLast() {
        assertThat(THREE.costOf(List.of(0, 1, 2))).isEqualTo(70 + 600);
        assertThat(THREE.costOf(List.of(0, 2, 1))).isEqualTo(50 + 600);
        assertThat(THREE.costOf(List.of(1, 0, 2))).isEqualTo(50 + 700);
    }

    @Test
    void anOrderHasEverySceneOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.costOf(List.of(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.costOf(List.of(0, 1, 1)));
    }

    @Test
    void actorsAreKnownAndStandOnceInAScene() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TalentProblem(List.of(new Scene(1, List.of(1))), List.of(5L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TalentProblem(List.of(new Scene(1, List.of(0, 0))), List.of(5L)));
    }

    @Test
    void nothingIsNegativeAndNoSumOverflows() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scene(-1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TalentProblem(List.of(), List.of(-5L)));
        var long1 = new Scene(1L << 62, List.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TalentProblem(List.of(long1, long1, long1, long1), List.of(4L)));
    }

    @Test
    void equalCastsBecomeOneSceneAndWhoPlaysInOneOfThemIsLeftOut() {
        var problem = new TalentProblem(
                List.of(
                        new Scene(1, List.of(0, 1, 2)),
                        new Scene(2, List.of(0, 1)),
                        new Scene(3, List.of(1)),
                        new Scene(4, List.of(0))),
                List.of(1L, 2L, 3L));
        CoreProblem core = CoreProblem.of(problem);
        assertThat(core.actors).isEqualTo(2);
        assertThat(core.dailyCost).containsExactly(2, 1);
        assertThat(core.scenes).isEqualTo(3);
        assertThat(core.duration).containsExactly(3, 3, 4);
        assertThat(core.original(new int[] {2, 0, 1})).containsExactly(3, 0, 1, 2);
        assertThat(core.workPay).isEqualTo(1 * 6 + 2 * 3 + 3 * 2 + 4 * 1);
    }
}
