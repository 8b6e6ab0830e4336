package org.baiju.paperwork.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.intake.plan.PlanColumn;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/** The plan as a table that can be read back: scene, episode, date, unit and order first, then what the scene is. */
final class PlanLines {
    private static final List<String> FACTS = List.of(
            "int-ext", "time", "place", "set", "synopsis", "cast", "extras", "props", "pages", "screen", "minutes");

    private final Production production;
    private final Labels labels;
    private final Locale locale;

    PlanLines(Production production, Labels labels, Locale locale) {
        this.production = production;
        this.labels = labels;
        this.locale = locale;
    }

    List<String> header() {
        return Stream.concat(
                        Stream.of(PlanColumn.values()).map(column -> column.name(locale)),
                        FACTS.stream().map(key -> labels.get("column." + key)))
                .toList();
    }

    List<List<String>> of(Plan plan) {
        List<List<String>> lines = new ArrayList<>();
        for (ShootingDay day : plan.days()) {
            int order = 1;
            for (Strip strip : day.strips()) {
                lines.add(line(strip, day, order++));
            }
        }
        plan.boneyard().forEach(strip -> lines.add(line(strip, null, 0)));
        return lines;
    }

    private List<String> line(Strip strip, @Nullable ShootingDay day, int order) {
        Setting setting = strip.setting();
        SceneNote note = production.noteOn(strip.key());
        return List.of(
                strip.number(),
                String.valueOf(strip.episode()),
                day == null ? labels.get("plan.parked") : day.date().toString(),
                day == null ? "" : String.valueOf(day.key().unit()),
                day == null ? "" : String.valueOf(order),
                labels.intExt(setting.intExt()),
                labels.time(setting.light(), note.time()),
                setting.place(),
                Objects.requireNonNullElse(setting.set(), ""),
                note.synopsis(),
                labels.list(strip.cast()),
                labels.list(note.extras()),
                labels.list(note.props()),
                Labels.pages(strip.measure().eighths()),
                Labels.screen(strip.measure().screen()),
                String.valueOf(strip.measure().shooting().toMinutes()));
    }
}
