package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.baiju.studio.shooting.set.Schedule.Sum;
import org.jspecify.annotations.Nullable;

/**
 * The daily production report (生产日报): what was really shot, by whom, from when to when. It follows from the facts of its
 * day and those before, so the same facts make the same report.
 *
 * @param call when the unit was called: as tapped, or else as planned
 * @param firstShot absent if nothing was shot
 * @param wrap absent if nobody tapped it
 * @param today what was completed that day
 * @param toDate what was completed up to that day and with it
 * @param whole the whole series
 * @param extras how many came
 * @param breached what of the children's hours was broken
 * @param corrections how many taps of children's times were reversed
 */
public record DailyReport(
        LocalDate date,
        @Nullable LocalDateTime call,
        @Nullable LocalDateTime firstShot,
        @Nullable LocalDateTime wrap,
        List<Stay> meals,
        List<SceneLine> scenes,
        Sum scheduled,
        Sum today,
        Sum toDate,
        Sum whole,
        List<PersonLine> people,
        int extras,
        List<Note> delays,
        List<Note> incidents,
        List<Breached> breached,
        int corrections,
        List<String> weather) {
    public DailyReport {
        meals = List.copyOf(meals);
        scenes = List.copyOf(scenes);
        people = List.copyOf(people);
        delays = List.copyOf(delays);
        incidents = List.copyOf(incidents);
        breached = List.copyOf(breached);
        weather = List.copyOf(weather);
    }

    /** How a day's scene ended. */
    public enum Ending {
        COMPLETED,
        PARTIAL,
        OMITTED,
        NOT_SHOT
    }

    /** A scene of the day; {@code isAdded} if it was not on it when the day began. */
    public record SceneLine(
            String number,
            String place,
            Ending ending,
            boolean isAdded,
            long seconds,
            int eighths,
            int takes,
            int goodTakes,
            List<String> notes) {
        public SceneLine {
            notes = List.copyOf(notes);
        }
    }

    /** Somebody's day; {@code minutes} is absent as long as "in" or "out" is, and does not count meals. */
    public record PersonLine(
            String name,
            List<String> does,
            boolean isChild,
            @Nullable LocalDateTime in,
            @Nullable LocalDateTime out,
            @Nullable Long minutes,
            long mealMinutes) {
        public PersonLine {
            does = List.copyOf(does);
        }
    }

    /** A delay or an incident. */
    public record Note(LocalDateTime at, int minutes, String text) {}

    /** A rule about the hours of a child that the day broke. */
    public record Breached(String person, String rule, String found, String allowed) {}

    public long count(Ending ending) {
        return scenes.stream().filter(scene -> scene.ending() == ending).count();
    }

    public long added() {
        return scenes.stream().filter(SceneLine::isAdded).count();
    }

    /** What of the series is left after the day. */
    public Sum left() {
        return whole.minus(toDate);
    }
}
