package org.baiju.shootplan;

import java.util.List;
import java.util.function.ToIntFunction;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Pages;

/**
 * Turns the scenes of a script into strips.
 *
 * @param lengths how long scenes play
 * @param rate how fast the unit shoots
 */
public record Breakdown(Lengths lengths, ShootingRate rate) {
    /** For a vertical live-action series. */
    public static final Breakdown MINI_SERIES = new Breakdown(Lengths.MINI_SERIES, ShootingRate.MINI_SERIES);

    /** One strip for each scene with a heading, in the order of the script. */
    public List<Strip> stripsOf(Script script) {
        ToIntFunction<Scene> eighths = Pages.eighthsOf(script, lengths);
        return script.scenes()
                .<Strip>mapMulti((scene, strips) -> {
                    Heading heading = scene.heading();
                    if (heading != null) {
                        strips.accept(strip(scene, heading, eighths.applyAsInt(scene)));
                    }
                })
                .toList();
    }

    private Strip strip(Scene scene, Heading heading, int eighths) {
        return new Strip(
                scene.id(),
                scene.episode(),
                scene.number().isEmpty() ? scene.id() : scene.number(),
                new Setting(
                        heading.location(),
                        heading.set(),
                        heading.intExt(),
                        Light.of(heading.time() == null ? null : heading.time().part())),
                scene.roles(),
                new Measure(lengths.of(scene), eighths, rate.shooting(eighths)));
    }
}
