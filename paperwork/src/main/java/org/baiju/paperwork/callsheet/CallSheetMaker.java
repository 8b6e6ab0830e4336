package org.baiju.paperwork.callsheet;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.callsheet.CallSheet.AheadLine;
import org.baiju.paperwork.callsheet.CallSheet.CrewLine;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.SkyTimes;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.papers.CastNumbers;

/** Makes the call sheets of a plan. Not safe to share between threads. */
public final class CallSheetMaker {
    private static final int DAYS_AHEAD = 2;

    private final Production production;
    private final Shoot shoot;
    private final Plan plan;
    private final DayClock clock;
    private final SceneCourse course;
    private final CastCalls calls;

    /** A maker for a plan; the same order of days and numbers holds on all its sheets. */
    public CallSheetMaker(Production production, Shoot shoot, Plan plan) {
        this.production = production;
        this.shoot = shoot;
        this.plan = plan;
        this.clock = new DayClock(shoot);
        CastNumbers numbers = CastNumbers.of(plan);
        this.course = new SceneCourse(production, numbers);
        this.calls = new CastCalls(production, shoot, plan, numbers);
    }

    /** Drafts of all sheets by day. Days without a scene have none, but count. */
    public List<CallSheet> list() {
        return plan.days().stream()
                .flatMap(day -> make(day.key(), CallSheetFields.NONE).stream())
                .toList();
    }

    /** The draft for a day; absent if nobody shoots on it. */
    public Optional<CallSheet> make(DayKey key, CallSheetFields typed) {
        List<ShootingDay> days = plan.days();
        int[] shooting = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).strips().isEmpty())
                .toArray();
        for (int i : shooting) {
            if (days.get(i).key().equals(key)) {
                return Optional.of(make(days.get(i), i + 1, shooting[shooting.length - 1] + 1, typed));
            }
        }
        return Optional.empty();
    }

    private CallSheet make(ShootingDay day, int number, int of, CallSheetFields typed) {
        Timetable timetable = clock.timetable(day);
        DayTotals totals = DayTotals.of(timetable);
        List<Strip> strips = day.strips();
        return new CallSheet(
                production.title(),
                day.date(),
                day.key().unit(),
                0,
                number,
                of,
                production.draft(),
                strips.stream().map(Strip::episode).distinct().sorted().toList(),
                typed,
                new CallSheet.Totals(
                        totals.scenes(),
                        totals.eighths(),
                        SceneCourse.seconds(totals.screen()),
                        totals.work().toMinutes(),
                        totals.companyMoves()),
                timetable.call(),
                timetable.wrap(),
                places(day),
                course.of(timetable),
                calls.of(timetable, typed),
                course.extras(strips),
                course.needs(strips),
                production.people().crew().stream()
                        .map(member -> new CrewLine(
                                member.person(), member.job(), member.name(), member.phone(), timetable.call()))
                        .toList(),
                ahead(day));
    }

    private List<PlaceLine> places(ShootingDay day) {
        Map<String, PlaceLine> places = new LinkedHashMap<>();
        for (Strip strip : day.strips()) {
            ShootingPlace place = shoot.placeOf(strip);
            if (!place.name().isEmpty()) {
                places.computeIfAbsent(place.id(), _ -> place(place, strip, day));
            }
        }
        return List.copyOf(places.values());
    }

    private PlaceLine place(ShootingPlace place, Strip strip, ShootingDay day) {
        SkyTimes sky = clock.sky(place, day.date());
        LocalTime sunrise = sky.isAssumed() ? null : sky.sunrise().toLocalTime();
        LocalTime sunset = sky.isAssumed() ? null : sky.sunset().toLocalTime();
        Production.Address known = production.addressOf(strip.setting().place());
        String name = known.name().isEmpty() ? place.name() : known.name();
        return new PlaceLine(
                name,
                known.address(),
                known.parking(),
                known.hospital(),
                known.contact(),
                sunrise,
                sunset,
                place.position());
    }

    private List<AheadLine> ahead(ShootingDay day) {
        return plan.days().stream()
                .filter(next -> next.key().unit() == day.key().unit())
                .filter(next ->
                        next.date().isAfter(day.date()) && !next.strips().isEmpty())
                .limit(DAYS_AHEAD)
                .map(this::aheadOf)
                .toList();
    }

    private AheadLine aheadOf(ShootingDay next) {
        Timetable timetable = clock.timetable(next);
        DayTotals totals = DayTotals.of(timetable);
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        next.strips()
                .forEach(strip -> byPlace.computeIfAbsent(strip.setting().name(), _ -> new ArrayList<>())
                        .add(strip.number()));
        return new AheadLine(next.date(), timetable.call(), totals.scenes(), totals.eighths(), totals.cast(), byPlace);
    }
}
