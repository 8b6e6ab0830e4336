package org.baiju.screenplay;

import java.util.List;
import org.baiju.finding.Where;

/** A script with all positions made the same, so that what is left can be compared. */
public final class Placeless {
    private static final Where.Text NOWHERE = new Where.Text(1, 1, 0);

    private Placeless() {}

    /** The script without positions and without findings, which speak of positions. */
    public static Script of(Script script) {
        FrontMatter front = script.frontMatter();
        var placeless = new FrontMatter(
                front.synopsis(),
                front.people().stream()
                        .map(person -> new Person(person.name(), person.age(), person.description(), NOWHERE))
                        .toList(),
                front.titlePage().stream()
                        .map(entry -> new TitleEntry(entry.key(), entry.values(), NOWHERE))
                        .toList(),
                lines(front.notes()));
        List<Episode> episodes =
                script.episodes().stream().map(Placeless::episode).toList();
        return new Script(script.title(), script.format(), placeless, episodes, List.of());
    }

    private static Episode episode(Episode episode) {
        List<Scene> scenes = episode.scenes().stream().map(Placeless::scene).toList();
        return new Episode(episode.number(), episode.written(), episode.title(), scenes, NOWHERE);
    }

    private static Scene scene(Scene scene) {
        List<Element> elements = scene.elements().stream()
                .map(element -> new Element(element.category(), element.name(), element.quantity(), NOWHERE))
                .toList();
        return new Scene(
                scene.id(),
                scene.number(),
                scene.episode(),
                scene.label(),
                scene.heading(),
                scene.cast(),
                scene.props(),
                elements,
                scene.properties(),
                lines(scene.lines()),
                NOWHERE);
    }

    private static List<Line> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.kind(),
                        line.speaker(),
                        line.delivery(),
                        line.text(),
                        line.cue(),
                        line.emphasis(),
                        line.level(),
                        NOWHERE))
                .toList();
    }
}
