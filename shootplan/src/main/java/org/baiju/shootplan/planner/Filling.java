package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baiju.finding.Severity;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.clock.DayClock;

/** Puts strips that found no day onto days with room, where that breaks nothing that was whole before. */
final class Filling {
    private final Shoot shoot;
    private final DayClock clock;
    private Plan plan;
    private long wrongs;

    private Filling(Shoot shoot, Plan plan) {
        this.shoot = shoot;
        this.clock = new DayClock(shoot);
        this.plan = plan;
        this.wrongs = wrongs(PlanCheck.judge(shoot, plan));
    }

    /** The plan with as much of its boneyard on its days as fits: what must not slip first, then the shortest. */
    static Plan of(Shoot shoot, Plan plan) {
        var filling = new Filling(shoot, plan);
        List<Strip> waiting = new ArrayList<>(plan.boneyard());
        waiting.sort(
                Comparator.<Strip, Boolean>comparing(strip -> !strip.notes().isPriority())
                        .thenComparing(Strip::length));
        waiting.forEach(filling::place);
        return filling.plan;
    }

    private void place(Strip strip) {
        int most = shoot.rules().dayMinutes() + shoot.rules().overtimeMinutes();
        for (ShootingDay day : plan.days()) {
            long work = clock.timetable(day).work().toMinutes() + strip.length().toMinutes();
            if (!day.isLocked() && work <= most && placedOn(day, strip)) {
                return;
            }
        }
    }

    private boolean placedOn(ShootingDay day, Strip strip) {
        DayKey key = day.key();
        if (!(plan.move(List.of(strip.key()), key, behindItsPlace(shoot, day.items(), strip))
                instanceof Move.Moved(Plan fuller))) {
            return false;
        }
        long now = wrongs(PlanCheck.judge(shoot, fuller));
        if (now <= wrongs) {
            plan = fuller;
            wrongs = now;
            return true;
        }
        return false;
    }

    /** The position behind the last strip of the same place, or else at the end. */
    static int behindItsPlace(Shoot shoot, List<DayItem> items, Strip strip) {
        int end = items.size();
        int samePlace = -1;
        for (int i = 0; i < end; i++) {
            if (items.get(i) instanceof Strip other && shoot.placeOf(other).equals(shoot.placeOf(strip))) {
                samePlace = i + 1;
            }
        }
        return samePlace < 0 ? end : samePlace;
    }

    private static long wrongs(Judgement judgement) {
        return judgement.violations().stream()
                .filter(violation -> violation.protectsChild()
                        || violation.finding().severity() == Severity.ERROR
                        || (violation.finding().severity() == Severity.WARNING && violation.day() != null))
                .count();
    }
}
