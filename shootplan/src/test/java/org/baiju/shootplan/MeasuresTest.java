package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.planner.PlanRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource({"1, 19", "4, 31", "8, 47"})
    void aSceneTakesItsSetUpAndTimeForEachEighth(int eighths, int minutes) {
        assertThat(ShootingRate.MINI_SERIES.shooting(eighths)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aSettingIsNamedByPlaceAndSet() {
        assertThat(List.of(
                        new Setting("面馆", "后厨", null, Light.DAY).name(),
                        new Setting("面馆", null, null, Light.DAY).name()))
                .containsExactly("面馆·后厨", "面馆");
    }

    @Test
    void whatCannotBeIsNotBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(Duration.ofSeconds(3), 0, Duration.ofMinutes(19)))
                .withMessageContaining("0 eighths");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShootingRate(Duration.ZERO, Duration.ofMinutes(4)))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanRequest.startingOn(Shop.FIRST_DAY).withDays(0))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.RULES.withDay(Shop.RULES.call(), 25 * 60, 0))
                .withMessageContaining("1500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayKey(Shop.FIRST_DAY, 5))
                .withMessageContaining("5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Banner("b", " ", Duration.ZERO))
                .withMessageContaining("1 to 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateSpan(Shop.date(2), Shop.date(1)))
                .withMessageContaining("2026-12-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Travel("a", "a", 5))
                .withMessageContaining("5 minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Performer.of("江川", Set.of("江川"), -1, 0))
                .withMessageContaining("-1");
    }
}
