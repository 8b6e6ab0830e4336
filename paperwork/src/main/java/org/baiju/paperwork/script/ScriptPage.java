package org.baiju.paperwork.script;

import java.util.List;
import java.util.Set;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/** A Chinese script as a page to print. */
final class ScriptPage {
    private final Script script;
    private final Labels labels;
    private final Html html = new Html();
    private final SceneMarkup scenes;

    ScriptPage(Script script, Labels labels) {
        this.script = script;
        this.labels = labels;
        this.scenes = new SceneMarkup(html, labels, Set.of());
    }

    String html() {
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(script.title());
        html.raw("</title><style>")
                .raw(Html.style("script.css", script.title(), labels.get("page-of")))
                .raw("</style></head><body>");
        html.element("h1", "《" + script.title() + "》");
        front();
        script.episodes().forEach(this::episode);
        return html.raw("</body></html>").toString();
    }

    private void front() {
        script.frontMatter().notes().forEach(note -> html.element("p", note.text()));
        if (!script.frontMatter().synopsis().isEmpty()) {
            html.element("h4", labels.get("script.synopsis"));
            html.element("p", script.frontMatter().synopsis());
        }
        List<Person> people = script.frontMatter().people();
        if (!people.isEmpty()) {
            html.element("h4", labels.get("script.people"));
            people.forEach(person -> html.element(
                    "p",
                    person.name() + (person.age() == null ? "" : "（" + person.age() + "）") + "："
                            + person.description()));
        }
    }

    private void episode(Episode episode) {
        String heading = episode.written().isEmpty() ? labels.get("episodes", episode.number()) : episode.written();
        html.element("h2", heading);
        episode.scenes().forEach(this::scene);
    }

    private void scene(Scene scene) {
        html.raw("<div class=\"scene\">");
        scenes.write(scene);
        html.raw("</div>");
    }
}
