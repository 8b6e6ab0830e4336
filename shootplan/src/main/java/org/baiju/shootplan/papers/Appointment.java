package org.baiju.shootplan.papers;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.clock.Timetable.Kind;

/**
 * When a person, a unit or a place is needed.
 *
 * @param from the call of a person or unit, the arrival at a place
 * @param places where, in the order of the day
 * @param strips for what, in shooting order
 */
public record Appointment(
        DayKey day, LocalDateTime from, LocalDateTime to, List<ShootingPlace> places, List<Strip> strips) {
    public Appointment {
        places = List.copyOf(places);
        strips = List.copyOf(strips);
    }

    /** A performer's calendar: one appointment for each day of a unit with work. */
    public static List<Appointment> ofPerformer(List<Timetable> timetables, String performer) {
        return timetables.stream()
                .flatMap(timetable -> timetable.people().stream()
                        .filter(presence -> presence.performer().id().equals(performer))
                        .map(presence -> new Appointment(
                                timetable.day().key(),
                                presence.call(),
                                presence.wrap(),
                                places(shots(timetable)
                                        .filter(shot -> presence.strips().contains(shot.item()))),
                                presence.strips())))
                .toList();
    }

    /** A unit's calendar: one appointment for each day with scenes. */
    public static List<Appointment> ofUnit(List<Timetable> timetables, int unit) {
        return timetables.stream()
                .filter(timetable -> timetable.day().key().unit() == unit)
                .filter(timetable -> !timetable.day().strips().isEmpty())
                .map(timetable -> new Appointment(
                        timetable.day().key(),
                        timetable.call(),
                        timetable.wrap(),
                        places(shots(timetable)),
                        timetable.day().strips()))
                .toList();
    }

    /** A place's calendar: one appointment for each stay of a unit, from the first scene there to the last. */
    public static List<Appointment> ofPlace(List<Timetable> timetables, String place) {
        List<Appointment> stays = new ArrayList<>();
        for (Timetable timetable : timetables) {
            List<Timetable.Entry> here = new ArrayList<>();
            for (Timetable.Entry shot : shots(timetable).toList()) {
                if (shot.place().id().equals(place)) {
                    here.add(shot);
                } else {
                    addStay(stays, timetable.day().key(), here);
                }
            }
            addStay(stays, timetable.day().key(), here);
        }
        return stays;
    }

    private static void addStay(List<Appointment> stays, DayKey day, List<Timetable.Entry> shots) {
        if (!shots.isEmpty()) {
            stays.add(new Appointment(
                    day,
                    shots.getFirst().from(),
                    shots.getLast().to(),
                    places(shots.stream()),
                    shots.stream().flatMap(shot -> strip(shot)).toList()));
            shots.clear();
        }
    }

    private static Stream<Strip> strip(Timetable.Entry entry) {
        return entry.item() instanceof Strip strip ? Stream.of(strip) : Stream.empty();
    }

    private static Stream<Timetable.Entry> shots(Timetable timetable) {
        return timetable.entries().stream().filter(entry -> entry.kind() == Kind.SHOOT);
    }

    private static List<ShootingPlace> places(Stream<Timetable.Entry> shots) {
        return shots.map(Timetable.Entry::place).distinct().toList();
    }
}
