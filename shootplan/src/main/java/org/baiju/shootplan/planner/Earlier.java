package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.List;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.check.PlanCheck;

/** Moves days to earlier dates that are free, where that is no worse: nobody waits for a first day without a reason. */
final class Earlier {
    private final Shoot shoot;
    private final PlanRequest request;

    Earlier(Shoot shoot, PlanRequest request) {
        this.shoot = shoot;
        this.request = request;
    }

    Plan of(Plan plan) {
        Plan best = plan;
        Worth worth = Worth.of(PlanCheck.judge(shoot, plan));
        for (DayKey day : plan.days().stream().map(ShootingDay::key).toList()) {
            for (LocalDate date : freeBefore(best, day)) {
                Plan moved = moved(best, day, new DayKey(date, day.unit()));
                Worth its = Worth.of(PlanCheck.judge(shoot, moved));
                if (its.compareTo(worth) <= 0) {
                    best = moved;
                    worth = its;
                    break;
                }
            }
        }
        return best;
    }

    private List<LocalDate> freeBefore(Plan plan, DayKey day) {
        boolean isFixed = plan.findDay(day)
                .filter(found -> found.isLocked()
                        || found.strips().stream()
                                .anyMatch(strip -> request.fixed().containsKey(strip.key())
                                        || request.forbidden().containsKey(strip.key())))
                .isPresent();
        if (isFixed || day.date().isBefore(request.start())) {
            return List.of();
        }
        return request.start()
                .datesUntil(day.date())
                .filter(date -> !request.restDays().contains(date))
                .filter(date -> plan.findDay(new DayKey(date, day.unit())).isEmpty())
                .toList();
    }

    private static Plan moved(Plan plan, DayKey from, DayKey to) {
        if (!(plan.exchangeDays(from, to) instanceof Move.Moved(Plan exchanged))) {
            return plan;
        }
        return new Plan(
                exchanged.days().stream().filter(day -> !day.key().equals(from)).toList(), exchanged.boneyard());
    }
}
