package org.baiju.studio.writing.internal;

import java.util.List;
import java.util.function.ToIntFunction;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Pages;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.DraftScene.DraftLine;
import org.jspecify.annotations.Nullable;

/** Turns the engine's scenes into those of a draft: with ids and lengths, fixed for good. */
public record SceneRows(Ids ids, Lengths lengths) {

    /** The scenes of a script in its order. */
    public List<DraftScene> of(Script script) {
        ToIntFunction<Scene> eighths = Pages.eighthsOf(script, lengths);
        return script.scenes()
                .filter(Scene::isPlayed)
                .map(scene -> of(scene, eighths.applyAsInt(scene)))
                .toList();
    }

    private DraftScene of(Scene scene, int eighths) {
        @Nullable Heading heading = scene.heading();
        return new DraftScene(
                ids.next(),
                scene.id(),
                scene.episode(),
                scene.number(),
                heading == null ? null : heading.written(),
                heading == null ? "" : heading.location(),
                heading == null ? null : heading.set(),
                heading == null ? null : heading.intExt(),
                heading == null || heading.time() == null
                        ? null
                        : heading.time().written(),
                heading == null || heading.time() == null
                        ? null
                        : heading.time().part(),
                heading == null ? List.of() : heading.flags(),
                scene.roles(),
                extras(scene),
                scene.props(),
                scene.synopsis(),
                (int) lengths.of(scene).toMillis(),
                eighths,
                scene.lines().stream().map(this::of).toList());
    }

    private static List<String> extras(Scene scene) {
        return scene.cast().stream()
                .filter(CastMember::isGroup)
                .map(crowd -> "N".equals(crowd.quantity()) ? crowd.name() : crowd.name() + "×" + crowd.quantity())
                .toList();
    }

    private DraftLine of(Line line) {
        return new DraftLine(
                line.kind(),
                line.speaker(),
                line.delivery(),
                line.text(),
                line.at().line(),
                (int) lengths.of(line).toMillis());
    }
}
