package org.baiju.shootplan.papers;

import java.util.ArrayList;
import java.util.List;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.Timetable;

/**
 * The whole plan with one line for each scene (one-liner schedule).
 *
 * @param days those with a scene
 * @param boneyard strips that are on no day
 */
public record OneLiner(List<Day> days, List<Strip> boneyard, CastNumbers numbers) {
    public OneLiner {
        days = List.copyOf(days);
        boneyard = List.copyOf(boneyard);
    }

    /**
     * A day with scenes.
     *
     * @param number of the day on the plan, from 1; days without a scene count
     */
    public record Day(int number, Timetable timetable, DayTotals totals) {
        public List<Strip> strips() {
            return timetable.day().strips();
        }
    }

    public static OneLiner of(Shoot shoot, Plan plan) {
        var clock = new DayClock(shoot);
        List<Day> days = new ArrayList<>();
        int number = 0;
        for (ShootingDay day : plan.days()) {
            number++;
            if (!day.strips().isEmpty()) {
                Timetable timetable = clock.timetable(day);
                days.add(new Day(number, timetable, DayTotals.of(timetable)));
            }
        }
        return new OneLiner(days, plan.boneyard(), CastNumbers.of(plan));
    }
}
