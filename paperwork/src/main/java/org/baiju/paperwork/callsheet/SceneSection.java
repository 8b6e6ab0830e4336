package org.baiju.paperwork.callsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.StripColour;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.clock.Timetable.Kind;

/** The scenes of a call sheet in shooting order, each row in the colour of its strip, with what lies between them. */
final class SceneSection {
    private static final int DENSE_SYNOPSIS = 23;

    private final SheetBlocks blocks;
    private final Html html;
    private final Labels labels;
    private final boolean namesCast;
    private final List<String> columns =
            new ArrayList<>(List.of("planned", "number", "int-ext", "place", "synopsis", "pages", "screen", "cast"));

    /** @param namesCast whether the cast stands there by name; else by number */
    SceneSection(SheetBlocks blocks, boolean namesCast) {
        this.blocks = blocks;
        this.html = blocks.html();
        this.labels = blocks.labels();
        this.namesCast = namesCast;
        if (!blocks.isDense()) {
            columns.add("props");
        }
    }

    void write(List<CourseLine> course) {
        blocks.heading("scenes");
        html.raw("<table class=\"grid scenes\"><thead><tr>");
        columns.forEach(key -> html.element("th", key, labels.get("column." + key)));
        html.raw("</tr></thead><tbody>");
        course.forEach(this::line);
        html.raw("</tbody></table>");
    }

    private void line(CourseLine line) {
        SceneLine scene = line.scene();
        if (scene != null) {
            scene(line, scene);
        } else if (line.kind() != Kind.SET_CHANGE) {
            String what = labels.get("course." + line.kind().name(), line.text());
            html.raw("<tr class=\"between\">").element("td", blocks.clock(line.from()));
            html.raw("<td colspan=\"%d\">".formatted(columns.size() - 1))
                    .text(what)
                    .raw("</td></tr>");
        }
    }

    private void scene(CourseLine line, SceneLine scene) {
        var setting = new Setting(scene.place(), null, scene.intExt(), scene.light());
        html.raw("<tr style=\"background-color: #%s\">"
                .formatted(StripColour.of(setting).hex()));
        html.element("td", blocks.clock(line.from()));
        html.element("td", "number", scene.number());
        html.element("td", labels.time(scene.light(), scene.time()) + " " + labels.intExt(scene.intExt()));
        html.element("td", scene.where());
        html.raw("<td>").text(blocks.isDense() ? cut(scene.synopsis()) : scene.synopsis());
        String remark = blocks.remark(scene.key());
        if (!remark.isEmpty()) {
            html.raw(" ").element("strong", "※ " + remark);
        }
        html.raw("</td>");
        html.element("td", "count", Labels.pages(scene.eighths()));
        html.element("td", "count", SheetBlocks.screen(scene.screenSeconds()));
        html.element("td", namesCast ? names(scene) : scene.castNumbers());
        if (!blocks.isDense()) {
            html.element("td", labels.list(scene.props()));
        }
        html.raw("</tr>");
    }

    private String names(SceneLine scene) {
        Stream<String> extras = blocks.isDense() ? Stream.empty() : scene.extras().stream();
        return labels.list(Stream.concat(scene.cast().stream(), extras).toList());
    }

    private static String cut(String synopsis) {
        return synopsis.codePointCount(0, synopsis.length()) <= DENSE_SYNOPSIS
                ? synopsis
                : synopsis.substring(0, synopsis.offsetByCodePoints(0, DENSE_SYNOPSIS - 1)) + "…";
    }
}
