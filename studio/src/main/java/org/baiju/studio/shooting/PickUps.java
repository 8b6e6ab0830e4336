package org.baiju.studio.shooting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.clock.Timetable.Presence;
import org.baiju.shootplan.hours.Breach;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.PersonDay;

/** Judges what a typed pick-up does to a child: where travel counts, the child's day begins when it is fetched. */
final class PickUps {
    private PickUps() {}

    /** Why children may not be fetched as early as a sheet says; empty if they may. */
    static List<Finding> breaches(Shoot shoot, List<Timetable> timetables, CallSheet sheet) {
        List<Finding> breaches = new ArrayList<>();
        for (CastLine line : sheet.cast()) {
            if (sheet.typed().pickUps().containsKey(line.performer()) && line.pickUp() != null) {
                long way = Duration.between(line.pickUp(), line.makeUp()).toMinutes();
                shoot.performers().stream()
                        .filter(child -> child.id().equals(line.performer()))
                        .filter(child -> shoot.isChild(child, sheet.date()) && way > child.travelMinutes())
                        .forEach(child -> breaches.addAll(breaches(shoot, timetables, sheet, child, (int) way)));
            }
        }
        return breaches;
    }

    private static List<Finding> breaches(
            Shoot shoot, List<Timetable> timetables, CallSheet sheet, Performer child, int way) {
        Stream<PersonDay> here = timetables.stream()
                .flatMap(timetable -> timetable.people().stream()
                        .filter(presence -> presence.performer().equals(child))
                        .map(presence ->
                                timetable.day().key().equals(sheet.day()) ? fetched(presence, way) : presence.hours()));
        Stream<PersonDay> elsewhere =
                shoot.elsewhere().stream().filter(day -> day.worker().id().equals(child.id()));
        List<PersonDay> own = here.toList();
        List<PersonDay> days = Stream.concat(own.stream(), elsewhere.map(day -> of(own.getFirst(), day)))
                .toList();
        return HoursCheck.of(shoot.rules().hours()).breaches(days).stream()
                .filter(breach -> breach.isHard() && breach.date().equals(sheet.date()))
                .map(breach -> named(child, breach))
                .toList();
    }

    private static PersonDay fetched(Presence presence, int way) {
        PersonDay day = presence.hours();
        int back = day.circumstances().travelBack();
        return new PersonDay(
                day.worker(),
                day.onSet(),
                day.work(),
                day.meals(),
                day.circumstances().withTravel(way, back));
    }

    private static PersonDay of(PersonDay own, PersonDay elsewhere) {
        return new PersonDay(
                own.worker(), elsewhere.onSet(), elsewhere.work(), elsewhere.meals(), elsewhere.circumstances());
    }

    /** People are known by their names, not by the ids under which hours are counted. */
    private static Finding named(Performer child, Breach breach) {
        Finding finding = breach.finding();
        return new Finding(
                finding.severity(),
                finding.rule(),
                new Where.Thing(child.name() + " " + breach.date()),
                finding.found(),
                finding.expected(),
                List.of(),
                finding.source());
    }
}
