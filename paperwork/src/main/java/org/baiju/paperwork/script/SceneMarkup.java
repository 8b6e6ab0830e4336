package org.baiju.paperwork.script;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;

/** Sets the scenes of a Chinese script; the lines of some roles may stand out. */
final class SceneMarkup {
    private final Html html;
    private final Labels labels;
    private final Set<String> own;

    /** @param own the roles whose lines are bold as a whole */
    SceneMarkup(Html html, Labels labels, Set<String> own) {
        this.html = html;
        this.labels = labels;
        this.own = Set.copyOf(own);
    }

    /** The heading, who and what is in the scene, and its lines. */
    void write(Scene scene) {
        if (scene.heading() != null) {
            html.element("h3", scene.heading().written());
        }
        list("script.cast", scene.cast().stream().map(SceneMarkup::member).toList());
        list("script.props", scene.props());
        scene.lines().forEach(this::line);
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
        boolean isOwn = line.speaker() != null && own.contains(line.speaker());
        html.raw(isOwn ? "<p class=\"speech own\"><strong>" : "<p class=\"speech\"><strong>");
        String delivery = line.delivery() == null ? "" : "（" + line.delivery() + "）";
        html.text(Stream.of(line.speaker(), delivery).filter(Objects::nonNull).reduce("", String::concat));
        html.raw("</strong>").text("：" + line.text()).raw("</p>");
    }
}
