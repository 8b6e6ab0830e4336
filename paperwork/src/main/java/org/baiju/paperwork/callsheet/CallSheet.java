package org.baiju.paperwork.callsheet;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.papers.DayMark;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/**
 * A call sheet (通告单): who and what is needed on one shooting day. It holds all it says, so that a published one can be
 * kept as it was, whatever becomes of the plan.
 *
 * @param version 0 for a draft
 * @param number of the day on the plan, from 1
 * @param of the number of the last day with a scene
 * @param draft the number of the draft of the script; 0 if drafts are not numbered
 * @param episodes in order, each once
 * @param typed what people typed
 * @param course the day by the clock
 * @param needs by category, everything once
 * @param ahead the next days with scenes, two at most
 */
public record CallSheet(
        String title,
        LocalDate date,
        int unit,
        int version,
        int number,
        int of,
        int draft,
        List<Integer> episodes,
        CallSheetFields typed,
        Totals totals,
        LocalDateTime call,
        LocalDateTime wrap,
        List<PlaceLine> places,
        List<CourseLine> course,
        List<CastLine> cast,
        List<String> extras,
        Map<Category, List<String>> needs,
        List<CrewLine> crew,
        List<AheadLine> ahead) {
    public CallSheet {
        episodes = List.copyOf(episodes);
        places = List.copyOf(places);
        course = List.copyOf(course);
        cast = List.copyOf(cast);
        extras = List.copyOf(extras);
        crew = List.copyOf(crew);
        ahead = List.copyOf(ahead);
    }

    /** What the day comes to; work is shooting and moves. */
    public record Totals(int scenes, int eighths, long screenSeconds, long workMinutes, int moves) {}

    /**
     * Where the unit goes. Texts that nobody wrote are empty.
     *
     * @param sunrise absent if the position is unknown
     * @param sunset absent if the position is unknown
     * @param position absent if unknown
     */
    public record PlaceLine(
            String name,
            String address,
            String parking,
            String hospital,
            String contact,
            @Nullable LocalTime sunrise,
            @Nullable LocalTime sunset,
            @Nullable Place position) {
        /** Where a map shows it; absent if neither its address nor its position is known. */
        public Optional<URI> map(Locale locale) {
            return MapLink.of(this, locale);
        }
    }

    /**
     * A stretch of the day.
     *
     * @param text of a banner, or where a move goes; else empty
     * @param scene absent for all that is no scene
     */
    public record CourseLine(
            Timetable.Kind kind,
            LocalDateTime from,
            LocalDateTime to,
            String text,
            @Nullable SceneLine scene) {}

    /**
     * A scene.
     *
     * @param key of its strip
     * @param time the time of day as the script words it; empty if it does not say
     * @param castNumbers the cast by its numbers
     */
    public record SceneLine(
            String key,
            String number,
            @Nullable IntExt intExt,
            Light light,
            String time,
            String place,
            String set,
            String synopsis,
            int eighths,
            long screenSeconds,
            List<String> cast,
            String castNumbers,
            List<String> extras,
            List<String> props) {
        /** The place and, if any, its set. */
        public String where() {
            return set.isEmpty() ? place : place + "·" + set;
        }
    }

    /**
     * Somebody in front of the camera.
     *
     * @param performer the id of the person
     * @param actor empty if nobody is known
     * @param role the characters of the day
     * @param pickUp absent if nobody fetches the person
     * @param makeUp the call
     * @param onSet when the first scene begins
     * @param minor absent for adults
     */
    public record CastLine(
            String performer,
            int number,
            String role,
            String actor,
            DayMark mark,
            List<String> scenes,
            @Nullable LocalDateTime pickUp,
            LocalDateTime makeUp,
            LocalDateTime onSet,
            LocalDateTime wrap,
            String remark,
            @Nullable Minor minor) {
        /** When the person's own day begins. */
        public LocalDateTime begins() {
            return pickUp == null ? makeUp : pickUp;
        }

        CastLine withoutGuardian() {
            Minor less = minor == null ? null : new Minor("", minor.mostMinutes(), minor.latestWrap());
            return new CastLine(
                    performer, number, role, actor, mark, scenes, pickUp, makeUp, onSet, wrap, remark, less);
        }
    }

    /**
     * What protects a child on the day.
     *
     * @param guardian empty if none is known
     * @param mostMinutes on set, meals not counted
     * @param latestWrap absent if the child may not work at all
     */
    public record Minor(
            String guardian, long mostMinutes, @Nullable LocalDateTime latestWrap) {}

    /**
     * Somebody behind the camera.
     *
     * @param person the id of the person; empty if none is known
     * @param job in the language in which the sheet was made
     * @param phone absent if unknown
     */
    public record CrewLine(
            String person,
            String job,
            String name,
            @Nullable String phone,
            LocalDateTime call) {}

    /** A day to come, with its scenes by place. */
    public record AheadLine(
            LocalDate date,
            LocalDateTime call,
            int scenes,
            int eighths,
            List<String> cast,
            Map<String, List<String>> byPlace) {}

    public DayKey day() {
        return new DayKey(date, unit);
    }

    /** The scenes in shooting order. */
    public List<SceneLine> scenes() {
        return course.stream()
                .<SceneLine>mapMulti((line, scenes) -> {
                    SceneLine scene = line.scene();
                    if (scene != null) {
                        scenes.accept(scene);
                    }
                })
                .toList();
    }

    /** The same sheet under another version. */
    public CallSheet withVersion(int other) {
        return new CallSheet(
                title, date, unit, other, number, of, draft, episodes, typed, totals, call, wrap, places, course, cast,
                extras, needs, crew, ahead);
    }

    /** The same sheet for who may not see the phones of the crew and who answers for children. */
    public CallSheet withoutPhones() {
        List<CrewLine> silent = crew.stream()
                .map(line -> new CrewLine(line.person(), line.job(), line.name(), null, line.call()))
                .toList();
        return new CallSheet(
                title,
                date,
                unit,
                version,
                number,
                of,
                draft,
                episodes,
                typed,
                totals,
                call,
                wrap,
                places,
                course,
                cast.stream().map(CastLine::withoutGuardian).toList(),
                extras,
                needs,
                silent,
                ahead);
    }
}
