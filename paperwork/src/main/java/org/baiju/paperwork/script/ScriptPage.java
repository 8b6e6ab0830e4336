package org.baiju.paperwork.script;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/** A Chinese script as a page to print. */
final class ScriptPage {
    private final Script script;
    private final Labels labels;
    private final Html html = new Html();

    ScriptPage(Script script, Labels labels) {
        this.script = script;
        this.labels = labels;
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
        if (scene.heading() != null) {
            html.element("h3", scene.heading().written());
        }
        list("script.cast", scene.cast().stream().map(ScriptPage::member).toList());
        list("script.props", scene.props());
        scene.lines().forEach(this::line);
        html.raw("</div>");
    }

    private static String member(CastMember member) {
        return member.name()
                + (member.state() == null ? "" : "（" + member.state() + "）")
                + (member.quantity() == null ? "" : "×" + member.quantity());
    }

    private void list(String label, List<String> items) {
        if (!items.isEmpty()) {
            html.element("p", "list", labels.get(label) + "：" + labels.list(items));
        }
    }

    private void line(Line line) {
        switch (line.kind().broader()) {
            case DIALOGUE, LYRIC -> speech(line);
            case PARENTHETICAL -> html.element("p", "aside", "（" + line.text() + "）");
            case ON_SCREEN_TEXT, TRANSITION, CENTERED -> html.element("p", "mark", "【" + line.text() + "】");
            case NOTE, SECTION, SYNOPSIS -> html.element("p", "note", line.text());
            case PAGE_BREAK -> html.raw("<hr/>");
            default -> html.element("p", "△ " + line.text());
        }
    }

    private void speech(Line line) {
        html.raw("<p class=\"speech\"><strong>");
        String delivery = line.delivery() == null ? "" : "（" + line.delivery() + "）";
        html.text(Stream.of(line.speaker(), delivery).filter(Objects::nonNull).reduce("", String::concat));
        html.raw("</strong>").text("：" + line.text()).raw("</p>");
    }
}
