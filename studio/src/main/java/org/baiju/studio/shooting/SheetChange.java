package org.baiju.studio.shooting;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CrewLine;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.paperwork.callsheet.CallSheetFields;

/**
 * One difference between two versions of a call sheet.
 *
 * @param subject whom or what it is about: a character, a scene's number, a place, a department, somebody of the crew with
 *     the job; empty for the day as a whole
 * @param before empty if there was nothing
 * @param after empty if there is nothing any more
 */
public record SheetChange(Kind kind, String subject, String before, String after) {
    /** What has changed. */
    public enum Kind {
        CALL,
        WRAP,
        PERSON_CALL,
        PERSON_ADDED,
        PERSON_REMOVED,
        SCENE_ADDED,
        SCENE_REMOVED,
        SCENE_ORDER,
        PLACE_ADDED,
        PLACE_REMOVED,
        WEATHER,
        SAFETY,
        MEALS,
        NOTES,
        BASECAMP,
        HOSPITAL,
        TEACHER,
        DEPARTMENT_CALL,
        DEPARTMENT_NOTE,
        PERSON_REMARK,
        SCENE_REMARK,
        CREW_ADDED,
        CREW_REMOVED,
        CREW_CALL;

        /** Whether such changes are about a department, one of {@link CallSheetFields#DEPARTMENTS}. */
        public boolean isOfDepartment() {
            return this == DEPARTMENT_CALL || this == DEPARTMENT_NOTE;
        }
    }

    /** What a newer sheet has changed, the calls first. */
    public static List<SheetChange> between(CallSheet older, CallSheet newer) {
        List<SheetChange> changes = new ArrayList<>();
        compare(changes, Kind.CALL, "", clock(older.call()), clock(newer.call()));
        compare(changes, Kind.WRAP, "", clock(older.wrap()), clock(newer.wrap()));
        people(changes, older, newer);
        both(
                changes,
                byKey(older.scenes(), SceneLine::key),
                byKey(newer.scenes(), SceneLine::key),
                SceneLine::number,
                Kind.SCENE_ADDED,
                Kind.SCENE_REMOVED);
        order(changes, older, newer);
        both(
                changes,
                byKey(older.places(), PlaceLine::name),
                byKey(newer.places(), PlaceLine::name),
                PlaceLine::name,
                Kind.PLACE_ADDED,
                Kind.PLACE_REMOVED);
        departments(changes, older, newer);
        remarks(changes, older, newer);
        crew(changes, older, newer);
        typed(changes, older.typed(), newer.typed());
        return changes;
    }

    private static void people(List<SheetChange> changes, CallSheet older, CallSheet newer) {
        Map<String, CastLine> before = byKey(older.cast(), CastLine::performer);
        Map<String, CastLine> after = byKey(newer.cast(), CastLine::performer);
        before.forEach((id, line) -> {
            CastLine now = after.get(id);
            if (now != null) {
                compare(changes, Kind.PERSON_CALL, now.role(), clock(line.begins()), clock(now.begins()));
            }
        });
        both(changes, before, after, CastLine::role, Kind.PERSON_ADDED, Kind.PERSON_REMOVED);
    }

    /** Departments without a call of their own are called with the unit; if none has one on either, the unit's tells it. */
    private static void departments(List<SheetChange> changes, CallSheet older, CallSheet newer) {
        CallSheetFields before = older.typed();
        CallSheetFields after = newer.typed();
        for (String one : CallSheetFields.DEPARTMENTS) {
            if (before.calls().containsKey(one) || after.calls().containsKey(one)) {
                compare(changes, Kind.DEPARTMENT_CALL, one, call(older, one), call(newer, one));
            }
        }
        for (String one : CallSheetFields.DEPARTMENTS) {
            compare(
                    changes,
                    Kind.DEPARTMENT_NOTE,
                    one,
                    before.departments().getOrDefault(one, ""),
                    after.departments().getOrDefault(one, ""));
        }
    }

    private static String call(CallSheet sheet, String department) {
        return clock(sheet.typed().calls().getOrDefault(department, sheet.call().toLocalTime()));
    }

    /** Of people and scenes that are on the newer sheet: with who is no longer called goes what was said of them. */
    private static void remarks(List<SheetChange> changes, CallSheet older, CallSheet newer) {
        Map<String, CastLine> cast = byKey(older.cast(), CastLine::performer);
        byKey(newer.cast(), CastLine::performer).forEach((id, now) -> {
            CastLine line = cast.get(id);
            compare(changes, Kind.PERSON_REMARK, now.role(), line == null ? "" : line.remark(), now.remark());
        });
        Map<String, SceneLine> scenes = byKey(older.scenes(), SceneLine::key);
        byKey(newer.scenes(), SceneLine::key).forEach((key, now) -> {
            String before = scenes.containsKey(key) ? older.typed().remarks().getOrDefault(key, "") : "";
            compare(
                    changes,
                    Kind.SCENE_REMARK,
                    now.number(),
                    before,
                    newer.typed().remarks().getOrDefault(key, ""));
        });
    }

    /** Jobs are worded in the language of a sheet, and a version may be of another: a person's are not compared. */
    private static void crew(List<SheetChange> changes, CallSheet older, CallSheet newer) {
        Map<String, CrewLine> before = byKey(older.crew(), SheetChange::crewKey);
        Map<String, CrewLine> after = byKey(newer.crew(), SheetChange::crewKey);
        both(changes, before, after, SheetChange::crewName, Kind.CREW_ADDED, Kind.CREW_REMOVED);
        before.forEach((key, line) -> {
            CrewLine now = after.get(key);
            // Who is called with the unit is told by the call of the unit.
            boolean isWithUnit = now != null
                    && line.call().equals(older.call())
                    && now.call().equals(newer.call());
            if (now != null && !isWithUnit) {
                compare(changes, Kind.CREW_CALL, crewName(now), clock(line.call()), clock(now.call()));
            }
        });
    }

    private static String crewKey(CrewLine line) {
        return line.person().isEmpty() ? line.job() + " " + line.name() : line.person();
    }

    private static String crewName(CrewLine line) {
        return line.name().isEmpty() ? line.job() : line.name() + " · " + line.job();
    }

    private static void typed(List<SheetChange> changes, CallSheetFields older, CallSheetFields newer) {
        compare(changes, Kind.WEATHER, "", older.weather(), newer.weather());
        compare(changes, Kind.SAFETY, "", older.safety(), newer.safety());
        compare(changes, Kind.MEALS, "", older.meals(), newer.meals());
        compare(changes, Kind.BASECAMP, "", older.basecamp(), newer.basecamp());
        compare(changes, Kind.HOSPITAL, "", older.hospital(), newer.hospital());
        compare(changes, Kind.TEACHER, "", older.teacher(), newer.teacher());
        compare(changes, Kind.NOTES, "", older.notes(), newer.notes());
    }

    private static void order(List<SheetChange> changes, CallSheet older, CallSheet newer) {
        List<String> before = older.scenes().stream().map(SceneLine::number).toList();
        List<String> after = newer.scenes().stream().map(SceneLine::number).toList();
        List<String> stayed = before.stream().filter(after::contains).toList();
        List<String> now = after.stream().filter(before::contains).toList();
        compare(changes, Kind.SCENE_ORDER, "", String.join(" ", stayed), String.join(" ", now));
    }

    private static <T> Map<String, T> byKey(List<T> lines, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        lines.forEach(line -> map.putIfAbsent(key.apply(line), line));
        return map;
    }

    private static <T> void both(
            List<SheetChange> changes,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, String> name,
            Kind added,
            Kind removed) {
        after.forEach((key, line) -> {
            if (!before.containsKey(key)) {
                changes.add(new SheetChange(added, name.apply(line), "", name.apply(line)));
            }
        });
        before.forEach((key, line) -> {
            if (!after.containsKey(key)) {
                changes.add(new SheetChange(removed, name.apply(line), name.apply(line), ""));
            }
        });
    }

    private static void compare(List<SheetChange> changes, Kind kind, String subject, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new SheetChange(kind, subject, before, after));
        }
    }

    private static String clock(LocalDateTime time) {
        return clock(time.toLocalTime());
    }

    private static String clock(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
