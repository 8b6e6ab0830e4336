package org.baiju.paperwork.script;

import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;

/** The scenes of a day in Chinese as a page to print: number and hour in the margin, the person's own lines bold. */
final class SidesPage {
    private final Sides sides;
    private final Labels labels;
    private final Html html = new Html();

    SidesPage(Sides sides, Labels labels) {
        this.sides = sides;
        this.labels = labels;
    }

    /** What stands at the head and foot of the pages. */
    static String title(Sides sides, Labels labels) {
        String of = labels.get("sides.of", sides.script().title(), sides.number(), labels.date(sides.date()));
        return sides.person().isEmpty() ? of : of + " · " + sides.person();
    }

    String html() {
        String title = title(sides, labels);
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(title + " " + labels.get("sides"));
        html.raw("</title><style>")
                .raw(Html.style("sides.css", title, labels.get("page-of")))
                .raw("</style></head><body>");
        html.element("h1", "《" + sides.script().title() + "》" + labels.get("sides"));
        html.element("p", "day", title);
        if (!sides.missing().isEmpty()) {
            html.element("p", "note", labels.get("sides.missing", labels.list(sides.missing())));
        }
        if (sides.isEmpty()) {
            html.element("p", labels.get("sides.none"));
        }
        var scenes = new SceneMarkup(html, labels, sides.own());
        sides.parts().forEach(part -> part(part, scenes));
        return html.raw("</body></html>").toString();
    }

    private void part(Sides.Part part, SceneMarkup scenes) {
        html.raw("<div class=\"scene\"><div class=\"margin\">");
        html.element("div", "number", part.number());
        html.element("div", "planned", part.planned().toString()).raw("</div>");
        scenes.write(part.scene());
        html.raw("</div>");
    }
}
