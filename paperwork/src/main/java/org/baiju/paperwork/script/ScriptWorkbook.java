package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.paperwork.plan.SceneListSheet;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;
import org.baiju.shootplan.Breakdown;
import org.dhatim.fastexcel.Worksheet;

/** A script as lists (.xlsx): the scene list (顺场表), the characters and the locations, one sheet each. */
public final class ScriptWorkbook {
    private final Script script;
    private final Labels labels;

    private ScriptWorkbook(Script script, Labels labels) {
        this.script = script;
        this.labels = labels;
    }

    /** Writes the workbook; the stream stays open. */
    public static void write(Script script, Locale locale, OutputStream out) throws IOException {
        var labels = new Labels(locale);
        var book = new ScriptWorkbook(script, labels);
        Spreadsheet.write(
                out,
                List.of(
                        SceneListSheet.sheet(Production.of(script), Breakdown.MINI_SERIES.stripsOf(script), labels),
                        new Spreadsheet.Sheet(labels.get("script.cast"), book::writeCast),
                        new Spreadsheet.Sheet(labels.get("script.locations"), book::writeLocations)));
    }

    /** Everybody with their scenes and speeches, crowds marked as such. */
    private void writeCast(Worksheet sheet) {
        header(sheet, List.of("name", "kind", "scenes", "speeches", "episodes", "numbers"));
        Map<String, List<Scene>> scenes = scenesByPerson();
        int row = 1;
        for (Speeches person : Speeches.listOf(script)) {
            List<Scene> of = scenes.getOrDefault(person.name(), List.of());
            sheet.value(row, 0, Spreadsheet.cell(person.name()));
            sheet.value(row, 1, labels.get(isGroup(person.name(), of) ? "script.kind.group" : "script.kind.role"));
            sheet.value(row, 2, person.scenes());
            sheet.value(row, 3, person.speeches());
            sheet.value(row, 4, Spreadsheet.cell(episodes(of)));
            sheet.value(row, 5, Spreadsheet.cell(numbers(of)));
            row++;
        }
    }

    private Map<String, List<Scene>> scenesByPerson() {
        Map<String, List<Scene>> scenes = new LinkedHashMap<>();
        script.scenes().forEach(scene -> {
            Set<String> names = new LinkedHashSet<>(scene.castNames());
            scene.lines().forEach(line -> {
                if (line.speaker() != null) {
                    names.add(line.speaker());
                }
            });
            names.forEach(
                    name -> scenes.computeIfAbsent(name, _ -> new ArrayList<>()).add(scene));
        });
        return scenes;
    }

    private static boolean isGroup(String name, List<Scene> scenes) {
        return scenes.stream()
                .flatMap(scene -> scene.cast().stream())
                .anyMatch(member -> member.name().equals(name) && member.isGroup());
    }

    private void writeLocations(Worksheet sheet) {
        header(sheet, List.of("name", "scenes", "seconds", "episodes", "numbers"));
        Map<String, List<Scene>> places = new LinkedHashMap<>();
        script.scenes().forEach(scene -> {
            Heading heading = scene.heading();
            if (heading != null && !heading.place().isEmpty()) {
                places.computeIfAbsent(heading.place(), _ -> new ArrayList<>()).add(scene);
            }
        });
        int row = 1;
        for (var place : places.entrySet()) {
            long millis = place.getValue().stream()
                    .mapToLong(scene -> Lengths.MINI_SERIES.of(scene).toMillis())
                    .sum();
            sheet.value(row, 0, Spreadsheet.cell(place.getKey()));
            sheet.value(row, 1, place.getValue().size());
            sheet.value(row, 2, Math.ceilDiv(millis, 1000));
            sheet.value(row, 3, Spreadsheet.cell(episodes(place.getValue())));
            sheet.value(row, 4, Spreadsheet.cell(numbers(place.getValue())));
            row++;
        }
    }

    private String episodes(List<Scene> scenes) {
        return labels.list(scenes.stream()
                .map(scene -> String.valueOf(scene.episode()))
                .distinct()
                .toList());
    }

    private String numbers(List<Scene> scenes) {
        return labels.list(scenes.stream()
                .map(scene -> scene.number().isEmpty() ? scene.id() : scene.number())
                .toList());
    }

    private void header(Worksheet sheet, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, labels.get("script.column." + columns.get(i)));
            sheet.width(i, i == columns.size() - 1 ? 60 : 16);
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E9ECEF")
                .set();
        sheet.freezePane(1, 1);
    }
}
