package org.baiju.studio.shooting.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.screenplay.Category;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.ShootingRate;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.StripNote;
import org.baiju.studio.writing.DraftScene;
import org.jspecify.annotations.Nullable;

/** Turns the scenes of a draft into strips and into what the papers say of them. */
public final class Strips {
    private Strips() {}

    /** One strip for each scene with a heading, in the order of the script. */
    public static List<Strip> of(List<DraftScene> scenes) {
        return of(scenes, Map.of());
    }

    /** The same, with what production says of them by the keys of their scenes. */
    static List<Strip> of(List<DraftScene> scenes, Map<String, Kept> notes) {
        return scenes.stream()
                .filter(scene -> scene.heading() != null)
                .map(scene -> {
                    Kept kept = notes.get(scene.key());
                    return of(scene, kept == null ? null : kept.note());
                })
                .toList();
    }

    /** The strip of a scene, with what production says of it, if anything. */
    public static Strip of(DraftScene scene, @Nullable StripNote said) {
        StripNote note = said == null ? StripNote.NONE : said;
        Duration shooting = note.minutes() == null
                ? ShootingRate.MINI_SERIES.shooting(scene.eighths())
                : Duration.ofMinutes(note.minutes());
        return new Strip(
                scene.key(),
                scene.episode(),
                scene.number().isEmpty() ? scene.key() : scene.number(),
                new Setting(scene.place(), scene.set(), scene.intExt(), Light.of(scene.dayPart())),
                scene.cast(),
                new Measure(Duration.ofMillis(scene.millis()), scene.eighths(), shooting),
                new StripNotes(
                        scene.extras(),
                        scene.props().isEmpty() ? Map.of() : Map.of(Category.PROPS, scene.props()),
                        note.storyDay(),
                        note.tags(),
                        note.isPriority(),
                        note.wish()));
    }

    /** What the papers say of a series. */
    public static Production production(String title, Map<String, DraftScene> scenes, People people) {
        return new Production(
                title, scenes.values().stream().collect(Collectors.toMap(DraftScene::key, Strips::note)), people);
    }

    /** Scenes by the key of their strip. */
    public static Map<String, DraftScene> byKey(List<DraftScene> scenes) {
        return scenes.stream().collect(Collectors.toMap(DraftScene::key, Function.identity()));
    }

    private static SceneNote note(DraftScene scene) {
        return new SceneNote(
                scene.timeOfDay() == null ? "" : scene.timeOfDay(), scene.synopsis(), scene.extras(), scene.props());
    }
}
