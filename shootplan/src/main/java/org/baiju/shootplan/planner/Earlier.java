package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.order.DaySequence;

/**
 * Moves days to earlier dates that are free, where that is no worse: nobody waits for a first day, or between two days,
 * without a reason.
 */
final class Earlier {
    /** Strips judged altogether: about a fifth of a second, and some thirty dates tried for days of a long season. */
    private static final int STRIPS_MAX = 7_000;

    /** Days put in order anew: each takes as long as some judgements. */
    private static final int ORDERS_MAX = 3;

    private final Shoot shoot;
    private final PlanRequest request;
    private int judged;
    private int orders;

    Earlier(Shoot shoot, PlanRequest request) {
        this.shoot = shoot;
        this.request = request;
    }

    /** The plan and what it is worth. */
    private record Valued(Plan plan, Worth worth) {}

    Plan of(Plan plan) {
        Valued best = valued(plan);
        Valued before;
        do {
            before = best;
            for (DayKey day : before.plan.days().stream().map(ShootingDay::key).toList()) {
                best = earlier(best, day);
            }
        } while (!best.plan.equals(before.plan) && judged < STRIPS_MAX);
        return best.plan;
    }

    private Valued earlier(Valued now, DayKey day) {
        for (LocalDate date : freeBefore(now.plan, day)) {
            if (judged >= STRIPS_MAX) {
                break;
            }
            Valued moved = moved(now, day, new DayKey(date, day.unit()));
            if (moved.worth.compareTo(now.worth) <= 0) {
                return moved;
            }
        }
        return now;
    }

    private List<LocalDate> freeBefore(Plan plan, DayKey day) {
        ShootingDay its = plan.findDay(day).orElseThrow();
        boolean isFixed = its.isLocked()
                || its.strips().stream()
                        .anyMatch(strip -> request.fixed().containsKey(strip.key())
                                || request.forbidden().containsKey(strip.key()));
        if (isFixed || day.date().isBefore(request.start())) {
            return List.of();
        }
        Set<LocalDate> used = plan.days().stream()
                .filter(other -> other.key().unit() == day.unit())
                .map(ShootingDay::date)
                .collect(Collectors.toSet());
        return request.start()
                .datesUntil(day.date())
                .filter(date -> !request.restDays().contains(date) && !used.contains(date))
                .toList();
    }

    /** As it stands, or else in an order of its own: on another date it is dark some minutes sooner or later. */
    private Valued moved(Valued now, DayKey from, DayKey to) {
        if (!(now.plan.exchangeDays(from, to) instanceof Move.Moved(Plan exchanged))) {
            return now;
        }
        List<ShootingDay> days = new ArrayList<>(exchanged.days());
        days.removeIf(day -> day.key().equals(from));
        Valued moved = valued(new Plan(days, exchanged.boneyard()));
        boolean mayBeOrder = moved.worth.compareTo(now.worth) > 0
                && moved.worth.forbidden() == now.worth.forbidden()
                && moved.worth.errors() == now.worth.errors();
        if (!mayBeOrder || orders++ >= ORDERS_MAX) {
            return moved;
        }
        Valued ordered = valued(ordered(moved.plan, to));
        return ordered.worth.compareTo(moved.worth) < 0 ? ordered : moved;
    }

    private Plan ordered(Plan plan, DayKey key) {
        var sequence = new DaySequence(shoot, request.seed());
        plan.days().stream().takeWhile(day -> day.key().compareTo(key) < 0).forEach(sequence::keep);
        ShootingDay day = plan.findDay(key).orElseThrow();
        return plan.withDay(sequence.order(key, day.strips()));
    }

    private Valued valued(Plan plan) {
        judged += Math.toIntExact(plan.strips().count());
        return new Valued(plan, Worth.of(PlanCheck.judge(shoot, plan)));
    }
}
