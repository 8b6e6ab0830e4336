package org.baiju.studio.writing.web;

import java.util.Comparator;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;

/**
 * What a script holds, at a glance.
 *
 * @param seconds of the whole series on the screen
 * @param cast everybody in it, most speeches first
 * @param episodes by number
 */
public record ScriptSummary(
        String title,
        int scenes,
        int seconds,
        List<Speeches> cast,
        List<EpisodeLine> episodes,
        List<Finding> findings) {

    /** One episode at a glance. */
    public record EpisodeLine(int number, String title, int scenes, int seconds) {}

    static ScriptSummary of(Script script) {
        Lengths lengths = Lengths.MINI_SERIES;
        List<EpisodeLine> episodes = script.episodes().stream()
                .filter(episode -> episode.number() > 0)
                .map(episode -> new EpisodeLine(
                        episode.number(),
                        episode.title(),
                        episode.scenes().size(),
                        Lengths.seconds(lengths.of(episode))))
                .toList();
        return new ScriptSummary(
                script.title(),
                (int) script.scenes().count(),
                Lengths.seconds(lengths.of(script)),
                Speeches.listOf(script).stream()
                        .sorted(Comparator.comparingInt(Speeches::speeches).reversed())
                        .toList(),
                episodes,
                script.findings());
    }

    /** How many findings somebody should look at. */
    long toLookAt() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .count();
    }
}
