package org.baiju.shootplan.clock;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.hours.PersonDay;
import org.jspecify.annotations.Nullable;

/**
 * A shooting day by the clock.
 *
 * @param call when the unit is called
 * @param entries without gaps, from the call to the wrap; empty if the day is
 * @param people everybody who plays, in the order of their first scenes
 */
public record Timetable(ShootingDay day, LocalDateTime call, List<Entry> entries, List<Presence> people) {
    public Timetable {
        entries = List.copyOf(entries);
        people = List.copyOf(people);
    }

    /** What the unit does. */
    public enum Kind {
        SHOOT,
        MOVE,
        SET_CHANGE,
        MEAL,
        /** For the sky to turn dark or bright. */
        WAIT,
        BANNER
    }

    /**
     * A stretch of the day.
     *
     * @param item the strip or banner; absent for all that a plan does not say itself
     * @param place where the unit is, or to where it moves
     */
    public record Entry(
            Kind kind,
            LocalDateTime from,
            LocalDateTime to,
            @Nullable DayItem item,
            ShootingPlace place) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * When somebody is needed.
     *
     * @param firstScene when the first scene begins; the call lies before it by the time for make-up
     * @param strips those that the person plays in, in shooting order
     * @param hours the same as the rules about hours see it
     */
    public record Presence(Performer performer, LocalDateTime firstScene, List<Strip> strips, PersonDay hours) {
        public Presence {
            strips = List.copyOf(strips);
        }

        public LocalDateTime call() {
            return hours.onSet().from();
        }

        public LocalDateTime wrap() {
            return hours.onSet().to();
        }
    }

    /** When the day ends; its call if it is empty. */
    public LocalDateTime wrap() {
        return entries.isEmpty() ? call : entries.getLast().to();
    }

    /** Shooting, moves, changes of set and banners: what counts against the length of a day. */
    public Duration work() {
        return entries.stream()
                .filter(entry -> entry.kind() != Kind.MEAL && entry.kind() != Kind.WAIT)
                .map(Entry::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How often something happens. */
    public int count(Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
