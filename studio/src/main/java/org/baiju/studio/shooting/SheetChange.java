package org.baiju.studio.shooting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;

/**
 * One difference between two versions of a call sheet.
 *
 * @param subject whom or what it is about: a character, a scene's number, a place; empty for the day as a whole
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
        MEALS
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
        compare(
                changes,
                Kind.WEATHER,
                "",
                older.typed().weather(),
                newer.typed().weather());
        compare(changes, Kind.SAFETY, "", older.typed().safety(), newer.typed().safety());
        compare(changes, Kind.MEALS, "", older.typed().meals(), newer.typed().meals());
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
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
