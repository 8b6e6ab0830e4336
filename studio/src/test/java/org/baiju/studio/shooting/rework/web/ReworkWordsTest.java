package org.baiju.studio.shooting.rework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.shootplan.season.Replanned.Kind;
import org.baiju.studio.shooting.rework.Reworks.Offer;
import org.baiju.studio.shooting.rework.web.ReworkWords.Leaving;
import org.junit.jupiter.api.Test;

class ReworkWordsTest {
    private static final DayKey FIRST = new DayKey(LocalDate.of(2026, 12, 1), 1);
    private static final DayKey SECOND = new DayKey(LocalDate.of(2026, 12, 2), 1);
    private static final Judgement NOTHING =
            PlanCheck.judge(Shoot.of(ShootRules.miniSeries()), new Plan(List.of(), List.of()));

    private final ReworkWords words = new ReworkWords(Locale.CHINESE);

    @Test
    void waysThatMoveTheSameAreToldOnce() {
        Offer fewest = offer(Kind.FEWEST_CHANGES, SECOND);
        Offer balanced = offer(Kind.BALANCED, SECOND);
        Offer cheapest = offer(Kind.CHEAPEST, null);

        assertThat(words.differing(List.of(fewest, balanced, cheapest))).containsExactly(fewest, cheapest);
    }

    @Test
    void movesAreToldByTheDayThatTheStripsLeaveTheBoneyardFirst() {
        Moved later = new Moved("1-3", "1-3", SECOND, FIRST);
        Moved first = new Moved("1-1", "1-1", FIRST, SECOND);
        Moved parked = new Moved("1-2", "1-2", null, SECOND);
        Moved too = new Moved("1-4", "1-4", FIRST, null);

        assertThat(words.byDay(List.of(later, first, parked, too)))
                .containsExactly(
                        new Leaving(null, List.of(parked)),
                        new Leaving(FIRST, List.of(first, too)),
                        new Leaving(SECOND, List.of(later)));
    }

    private static Offer offer(Kind kind, @org.jspecify.annotations.Nullable DayKey to) {
        return new Offer(kind, NOTHING, 0, 0, List.of(new Moved("1-1", "1-1", FIRST, to)), List.of(), List.of());
    }
}
