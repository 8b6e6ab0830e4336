package org.baiju.shootplan.order;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.Worker;

/** Orders one day after the other, each by when its people were released from the one before. */
public final class DaySequence {
    private final Shoot shoot;
    private final DayClock clock;
    private final HoursCheck hours;
    private final long seed;
    private final Map<String, LocalDateTime> rested = new HashMap<>();
    private final Map<Integer, LocalDateTime> crewRested = new HashMap<>();

    public DaySequence(Shoot shoot, long seed) {
        this.shoot = shoot;
        this.clock = new DayClock(shoot);
        this.hours = HoursCheck.of(shoot.rules().hours());
        this.seed = seed;
    }

    /** The day with these strips in a good order, and its call. Days come by date and unit. */
    public ShootingDay order(DayKey key, List<Strip> strips) {
        LocalDateTime midnight = key.date().atStartOfDay();
        LocalDateTime usual = key.date().atTime(shoot.rules().call());
        LocalDateTime rest = crewRested.getOrDefault(key.unit(), usual);
        LocalDateTime earliest = rest.isAfter(usual) ? rest : usual;
        int call = Math.toIntExact(Duration.between(midnight, earliest).toMinutes());
        var problem = new DayProblem(shoot, clock, key.date(), strips, call, rested);
        DayOrder.Ordered best = new DayOrder(problem, seed * 31 + key.date().toEpochDay() + key.unit()).best();
        // A call after midnight would belong to the next date; a night so late is left to the check to refuse.
        int within = Math.min(best.call(), 24 * 60 - 1);
        var day = new ShootingDay(
                key,
                within == shoot.rules().call().toSecondOfDay() / 60
                        ? null
                        : midnight.plusMinutes(within).toLocalTime(),
                false,
                List.copyOf(best.strips()));
        keep(day);
        return day;
    }

    /** A day that stays as it is; those after it have to respect it. */
    public void keep(ShootingDay day) {
        Timetable timetable = clock.timetable(day);
        for (Timetable.Presence presence : timetable.people()) {
            hours.earliestCallAfter(presence.hours().worker(), presence.wrap())
                    .ifPresent(moment -> rested.put(presence.performer().id(), moment));
        }
        var crew = new Worker("unit", Worker.Role.CREW, null, OptionalLong.empty());
        hours.earliestCallAfter(crew, timetable.wrap())
                .ifPresent(moment -> crewRested.put(day.key().unit(), moment));
    }
}
