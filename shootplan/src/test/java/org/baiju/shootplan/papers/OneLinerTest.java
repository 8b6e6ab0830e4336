package org.baiju.shootplan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baiju.shootplan.Shop.day;
import static org.baiju.shootplan.Shop.outside;
import static org.baiju.shootplan.Shop.shoot;
import static org.baiju.shootplan.Shop.strip;

import java.time.Duration;
import java.util.List;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.clock.DayClock;
import org.junit.jupiter.api.Test;

class OneLinerTest {
    @Test
    void daysWithoutScenesAreLeftOutButCount() {
        var plan = new Plan(
                List.of(day(1, strip("1", "面馆", 30, "江川", "陈小满")), day(2), day(3, strip("2", "面馆", 30, "陈小满"))),
                List.of(strip("9", "轮渡", 30)));

        OneLiner paper = OneLiner.of(shoot(), plan);

        assertThat(paper.days()).extracting(OneLiner.Day::number).containsExactly(1, 3);
        assertThat(paper.boneyard()).hasSize(1);
        assertThat(paper.numbers().listed(plan.days().getFirst().strips().getFirst()))
                .isEqualTo("1, 2");
        assertThat(paper.numbers().of("陈小满")).isEqualTo(1);
        assertThat(paper.numbers().of("老罗")).isZero();
    }

    @Test
    void lightIsCountedBetweenSunriseAndSunset() {
        ShootingDay late =
                day(1, strip("1", outside("巷口", Light.DAY), 60, "江川")).calledAt(java.time.LocalTime.of(17, 30));

        DaylightUse use = DaylightUse.of(shoot(), new DayClock(shoot()).timetable(late));

        assertThat(use.exterior()).isEqualTo(Duration.ofMinutes(60));
        assertThat(use.share()).isEqualTo(0.5);
        assertThat(use.left()).contains(Duration.ofMinutes(-30));
    }

    @Test
    void aDayInsideUsesNoLight() {
        DaylightUse use = DaylightUse.of(shoot(), new DayClock(shoot()).timetable(day(1, strip("1", "面馆", 60))));

        assertThat(use.share()).isEqualTo(1);
        assertThat(use.left()).isEmpty();
    }
}
