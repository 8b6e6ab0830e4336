package org.baiju.studio.media.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baiju.reel.animatic.AnimaticScene;
import org.baiju.reel.animatic.AnimaticSpec;
import org.baiju.reel.animatic.Cue;
import org.baiju.reel.animatic.Setting;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.IntExt;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.DraftScene.DraftLine;
import org.jspecify.annotations.Nullable;

/** Tells the engine what to draw: the scenes of an episode as they stand in a draft. */
final class AnimaticScript {
    private static final int CUES_MAX = 600;
    private static final double CUE_SECONDS_MAX = 600;

    private AnimaticScript() {}

    /** The animatic of an episode; absent if its scenes hold nothing that takes time on the screen. */
    static Optional<AnimaticSpec> of(String series, int episode, List<DraftScene> scenes) {
        List<AnimaticScene> drawn = scenes.stream()
                .map(AnimaticScript::scene)
                .filter(scene -> !scene.cues().isEmpty())
                .toList();
        int cues = drawn.stream().mapToInt(scene -> scene.cues().size()).sum();
        return cues == 0 || cues > CUES_MAX
                ? Optional.empty()
                : Optional.of(new AnimaticSpec(series, "第 %d 集".formatted(episode), drawn));
    }

    private static AnimaticScene scene(DraftScene scene) {
        return new AnimaticScene(
                scene.number(),
                scene.setting(),
                setting(scene),
                String.join("、", scene.cast()),
                scene.lines().stream().flatMap(AnimaticScript::cue).toList());
    }

    private static Setting setting(DraftScene scene) {
        String inside = switch (scene.intExt()) {
            case INT -> "内景";
            case EXT -> "外景";
            case INT_EXT -> "内外景";
            case null -> "";
        };
        List<String> words =
                Stream.of(inside, time(scene)).filter(word -> !word.isEmpty()).toList();
        return new Setting(scene.intExt() != IntExt.EXT, scene.isNight(), String.join(" · ", words));
    }

    private static String time(DraftScene scene) {
        @Nullable String written = scene.timeOfDay();
        @Nullable DayPart part = scene.dayPart();
        if (written != null || part == null) {
            return written == null ? "" : written;
        }
        return switch (part) {
            case DAWN -> "晨";
            case DAY -> "日";
            case DUSK -> "昏";
            case NIGHT -> "夜";
        };
    }

    /** Lines that take no time on the screen, such as notes, are not drawn. */
    private static Stream<Cue> cue(DraftLine line) {
        if (line.millis() <= 0 || line.text().isBlank()) {
            return Stream.empty();
        }
        Cue.Kind kind = switch (line.kind().broader()) {
            case DIALOGUE, LYRIC -> Cue.Kind.DIALOGUE;
            case ON_SCREEN_TEXT, CENTERED -> Cue.Kind.ON_SCREEN_TEXT;
            default -> Cue.Kind.ACTION;
        };
        String speaker = line.speaker() == null ? "" : line.speaker();
        return Stream.of(new Cue(kind, Math.min(line.millis() / 1e3, CUE_SECONDS_MAX), speaker, line.text()));
    }
}
