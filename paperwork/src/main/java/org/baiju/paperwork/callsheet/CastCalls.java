package org.baiju.paperwork.callsheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.Minor;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.clock.Timetable.Presence;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.papers.CastNumbers;
import org.baiju.shootplan.papers.DayMark;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.jspecify.annotations.Nullable;

/** Says when everybody in front of the camera is wanted, and what protects the children among them. */
final class CastCalls {
    private final Production production;
    private final Shoot shoot;
    private final CastNumbers numbers;
    private final DayOutOfDays dood;
    private final HoursCheck hours;

    CastCalls(Production production, Shoot shoot, Plan plan, CastNumbers numbers) {
        this.production = production;
        this.shoot = shoot;
        this.numbers = numbers;
        this.dood = DayOutOfDays.of(shoot, plan);
        this.hours = HoursCheck.of(shoot.rules().hours());
    }

    List<CastLine> of(Timetable timetable, CallSheetFields typed) {
        return timetable.people().stream()
                .map(presence -> line(timetable.day().date(), presence, typed))
                .toList();
    }

    private CastLine line(LocalDate date, Presence presence, CallSheetFields typed) {
        String id = presence.performer().id();
        Set<String> roles = new LinkedHashSet<>();
        presence.strips()
                .forEach(strip -> strip.cast().stream()
                        .filter(role -> shoot.performerOf(role).equals(presence.performer()))
                        .forEach(roles::add));
        return new CastLine(
                id,
                roles.stream().mapToInt(numbers::of).min().orElse(0),
                String.join("/", roles),
                actor(presence, roles),
                dood.find(id).flatMap(row -> row.on(date)).orElse(DayMark.W),
                presence.strips().stream().map(Strip::number).toList(),
                pickUp(presence, typed),
                presence.call(),
                presence.firstScene(),
                presence.wrap(),
                typed.remarks().getOrDefault(id, ""),
                minor(presence));
    }

    private String actor(Presence presence, Set<String> roles) {
        String role = roles.iterator().next();
        return shoot.isCast(role)
                ? presence.performer().name()
                : production.people().actorOf(role);
    }

    /** The typed one; else, for whom the way is known, as long before the call as the way takes. */
    private static @Nullable LocalDateTime pickUp(Presence presence, CallSheetFields typed) {
        LocalTime time = typed.pickUps().get(presence.performer().id());
        if (time != null) {
            LocalDateTime sameDay = presence.call().toLocalDate().atTime(time);
            return sameDay.isAfter(presence.call()) ? sameDay.minusDays(1) : sameDay;
        }
        int way = presence.performer().travelMinutes();
        return way == 0 ? null : presence.call().minusMinutes(way);
    }

    private @Nullable Minor minor(Presence presence) {
        if (!shoot.isChild(presence.performer(), presence.hours().date())) {
            return null;
        }
        Circumstances day = presence.hours().circumstances();
        DayAllowance allowance = hours.hoursOf(
                presence.hours().worker(), presence.hours().date(), day.schooling(), day.schoolTomorrow());
        LocalDateTime left = allowance.travelCounts()
                ? presence.call().minusMinutes(presence.performer().travelMinutes())
                : presence.call();
        boolean ate =
                presence.hours().meals().stream().anyMatch(meal -> meal.minutes() >= allowance.mealLeastMinutes());
        return new Minor(
                production.people().guardianOf(presence.performer().id()),
                allowance.maxOnSetMinutes(),
                allowance.latestWrap(left, ate).orElse(null));
    }
}
