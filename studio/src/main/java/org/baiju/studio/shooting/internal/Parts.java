package org.baiju.studio.shooting.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/** Takes a part of another plan over. */
public final class Parts {
    private Parts() {}

    /** The board as it is, but for some strips, which go to the days of the other plan, behind its other strips. */
    public static Plan of(Plan now, Plan proposed, Set<String> chosen) {
        Plan plan = now;
        for (ShootingDay day : proposed.days()) {
            List<String> keys = day.strips().stream()
                    .map(Strip::key)
                    .filter(chosen::contains)
                    .toList();
            if (!keys.isEmpty()) {
                if (plan.findDay(day.key()).isEmpty()) {
                    plan = plan.withDay(new ShootingDay(day.key(), day.call(), false, List.of()));
                }
                plan = plan.move(keys, day.key(), Integer.MAX_VALUE) instanceof Move.Moved(Plan moved) ? moved : plan;
            }
        }
        Map<String, DayKey> placed = plan.daysByStrip();
        List<String> parked = proposed.boneyard().stream()
                .map(Strip::key)
                .filter(key -> chosen.contains(key) && placed.containsKey(key))
                .toList();
        return plan.park(parked) instanceof Move.Moved(Plan moved) ? moved : plan;
    }
}
