package org.baiju.studio.writing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.studio.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of a text.
 *
 * @param refused why it cannot be read as a script; absent if it can
 * @param seconds of the whole on the screen
 * @param episodes in the order of the text
 * @param cast everybody who speaks or is listed
 * @param findings in the order of the text
 * @param kinds the findings by rule, in the order of their first one
 */
record CheckView(
        @Nullable String refused,
        int seconds,
        List<EpisodeView> episodes,
        List<String> cast,
        List<FindingView> findings,
        List<Kind> kinds) {

    /** An episode; {@code number} is 0 for scenes before the first. */
    record EpisodeView(int number, String title, int offset, int seconds, List<SceneView> scenes) {}

    /** A scene; {@code title} is its number and place as the outline shows them. */
    record SceneView(String number, String title, int offset, int seconds) {}

    /** All findings of one rule; {@code fixable} of them have a mechanical fix. */
    record Kind(String rule, String severity, int count, int fixable, String example) {}

    static CheckView of(SignedIn me, ReadResult read) {
        return switch (read) {
            case ReadResult.Refused refused ->
                new CheckView(WizardPages.say(me, refused.finding()), 0, List.of(), List.of(), List.of(), List.of());
            case ReadResult.Accepted accepted -> of(me, accepted.script(), accepted.text());
        };
    }

    private static CheckView of(SignedIn me, Script script, String text) {
        Lengths lengths = Lengths.MINI_SERIES;
        List<FindingView> findings = FindingView.listOf(me, text, script.findings());
        return new CheckView(
                null,
                Lengths.seconds(lengths.of(script)),
                script.episodes().stream()
                        .map(episode -> new EpisodeView(
                                episode.number(),
                                episode.title(),
                                episode.at().offset(),
                                Lengths.seconds(lengths.of(episode)),
                                episode.scenes().stream()
                                        .map(scene -> scene(lengths, scene))
                                        .toList()))
                        .toList(),
                Speeches.listOf(script).stream().map(Speeches::name).toList(),
                findings,
                kinds(findings));
    }

    private static SceneView scene(Lengths lengths, Scene scene) {
        String place =
                scene.heading() == null ? scene.synopsis() : scene.heading().place();
        return new SceneView(scene.number(), place, scene.at().offset(), Lengths.seconds(lengths.of(scene)));
    }

    private static List<Kind> kinds(List<FindingView> findings) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (FindingView finding : findings) {
            int fixable = finding.fix().isEmpty() ? 0 : 1;
            kinds.merge(
                    finding.rule(),
                    new Kind(finding.rule(), finding.severity(), 1, fixable, finding.sentence()),
                    (all, one) -> new Kind(
                            all.rule(), all.severity(), all.count() + 1, all.fixable() + fixable, all.example()));
        }
        return List.copyOf(kinds.values());
    }
}
