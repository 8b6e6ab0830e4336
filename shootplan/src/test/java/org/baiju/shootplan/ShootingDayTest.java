package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShootingDayTest {

    @Test
    void aDayTakesAStripThatFits() {
        ShootingDay day = Shop.day(1, 100, Shop.strip("1-1", "面馆", 50));
        Strip strip = Shop.strip("1-2", "面馆", 50);

        assertThat(day.place(strip, 0))
                .isInstanceOfSatisfying(
                        Placement.Placed.class,
                        placed -> assertThat(placed.day().strips())
                                .extracting(Strip::key)
                                .containsExactly("1-2", "1-1"));
    }

    @Test
    void aDayRefusesAStripThatDoesNotFit() {
        ShootingDay day = Shop.day(1, 100, Shop.strip("1-1", "面馆", 60));
        Strip strip = Shop.strip("1-2", "面馆", 50);

        assertThat(day.place(strip)).isEqualTo(new Placement.Overfull(strip, Duration.ofMinutes(10)));
    }

    @Test
    void aMoveToAnotherPlaceTakesTime() {
        ShootingDay day = Shop.day(1, 200, Shop.strip("1-1", "面馆", 60), Shop.strip("1-2", "轮渡", 60));

        assertThat(day.companyMoves()).isEqualTo(1);
        assertThat(day.work()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void noDayIsBuiltOverItsLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.day(1, 30, Shop.strip("1-1", "面馆", 60)))
                .withMessageContaining("PT1H")
                .withMessageContaining("PT30M");
    }

    @Test
    void theTotalsOfADayAddUp() {
        ShootingDay day = Shop.day(1, 200, Shop.strip("1-1", "面馆", 60), Shop.strip("1-2", "轮渡", 60));
        DayTotals totals = DayTotals.of(day);

        assertThat(totals.scenes()).isEqualTo(2);
        assertThat(totals.screen()).isEqualTo(Duration.ofMinutes(1));
        assertThat(totals.eighths()).isEqualTo(8);
        assertThat(totals.cast()).containsExactly("陈小满");
    }
}
