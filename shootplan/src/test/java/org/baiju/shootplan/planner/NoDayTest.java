package org.baiju.shootplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.junit.jupiter.api.Test;

class NoDayTest {
    private static final Strip WITH_CHILD = Shop.strip("1-1", "面馆", 30, "豆豆");
    private static final Strip OTHER_WITH_CHILD = Shop.strip("1-2", "巷口", 40, "豆豆", "江川");
    private static final Strip ADULT = Shop.strip("1-3", "面馆", 30, "江川");

    @Test
    void aChildWithoutConsentIsTheReasonForAllItsStrips() {
        var child = new Performer(
                "c", "赵小溪", Set.of("豆豆"), 0, 0, List.of(), null, null, 0, LocalDate.of(2021, 5, 1), List.of());

        assertThat(NoDay.of(Shop.shoot(child), plan(WITH_CHILD, ADULT, OTHER_WITH_CHILD)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.strips()).containsExactly(WITH_CHILD, OTHER_WITH_CHILD);
                    assertThat(one.example().finding().rule()).isEqualTo("hours.child-consent");
                });
    }

    @Test
    void whoeverCanComeOnOneDateIsNoReason() {
        Shoot away = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(1), Shop.date(9))));
        Shoot never = Shop.shoot(Shop.away("江川", new DateSpan(Shop.date(1), Shop.date(90))));

        assertThat(NoDay.of(away, plan(ADULT))).isEmpty();
        assertThat(NoDay.of(never, plan(ADULT)))
                .extracting(one -> one.example().finding().rule())
                .containsExactly("plan.performer-away");
    }

    @Test
    void aStripLongerThanAnyDayHasNone() {
        assertThat(NoDay.of(Shop.shoot(), plan(Shop.strip("1-4", "面馆", 900, "江川"))))
                .extracting(one -> one.example().finding().rule())
                .containsExactly("plan.day-overfull");
    }

    private static Plan plan(Strip... boneyard) {
        return new Plan(List.of(Shop.day(1, Shop.strip("9-9", "面馆", 30, "周奶奶"))), List.of(boneyard));
    }
}
