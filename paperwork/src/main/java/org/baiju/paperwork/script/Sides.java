package org.baiju.paperwork.script;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/**
 * The scenes of a script that a day needs (sides).
 *
 * @param number of the day on the plan, from 1
 * @param parts in the order in which they are printed
 * @param missing the numbers of scenes of the day that are not in the script
 * @param person whose sides they are; empty for those of everybody
 * @param own the roles of that person
 */
public record Sides(
        Script script,
        LocalDate date,
        int number,
        List<Part> parts,
        List<String> missing,
        String person,
        Set<String> own) {
    public Sides {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        own = Set.copyOf(own);
    }

    /** In which order the scenes stand. */
    public enum Order {
        SHOOTING,
        SCRIPT
    }

    /**
     * One scene of the day.
     *
     * @param number as the plan calls it
     * @param planned when it begins
     */
    public record Part(Scene scene, String number, LocalTime planned) {}

    /** The sides of everybody: all scenes of a call sheet. */
    public static Sides of(Script script, CallSheet sheet, Order order) {
        Map<String, Scene> scenes = new HashMap<>();
        script.scenes().forEach(scene -> scenes.putIfAbsent(scene.id(), scene));
        List<Part> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (CourseLine line : sheet.course()) {
            SceneLine planned = line.scene();
            Scene scene = planned == null ? null : scenes.get(planned.key());
            if (planned != null && scene != null) {
                parts.add(new Part(scene, planned.number(), line.from().toLocalTime()));
            } else if (planned != null) {
                missing.add(planned.number());
            }
        }
        if (order == Order.SCRIPT) {
            List<String> keys = script.scenes().map(Scene::id).toList();
            parts.sort(Comparator.comparingInt(part -> keys.indexOf(part.scene().id())));
        }
        return new Sides(script, sheet.date(), sheet.number(), parts, missing, "", Set.of());
    }

    /**
     * What of these somebody needs: the scenes of their roles for who is in front of the camera, all scenes for who is
     * behind it. Their name goes on every page.
     *
     * @param performer the id of the person
     * @param name as it stands on the sheet
     */
    public Sides forPerson(CallSheet sheet, String performer, String name) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        for (CastLine line : sheet.cast()) {
            if (line.performer().equals(performer)) {
                numbers.addAll(line.scenes());
                roles.addAll(List.of(line.role().split("/", -1)));
                roles.add(line.role());
            }
        }
        if (numbers.isEmpty()) {
            return new Sides(script, date, number, parts, missing, name, Set.of());
        }
        return new Sides(
                script,
                date,
                number,
                parts.stream().filter(part -> numbers.contains(part.number())).toList(),
                missing.stream().filter(numbers::contains).collect(Collectors.toList()),
                name,
                roles);
    }

    /** Whether nothing of the day is in the script. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
