package org.baiju.cli;

import java.time.Duration;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Speeches;
import org.baiju.screenplay.pages.Pages;

/** What is in a script, in words, for people. */
final class ScriptReport {
    private final Words words;
    private final Wording sentences;
    private final StringBuilder text = new StringBuilder();

    ScriptReport(Words words) {
        this.words = words;
        this.sentences = Wording.of(Script.class, words.locale());
    }

    String of(String file, Script script) {
        line(
                "script.read",
                script.title(),
                file,
                words.get("script.format." + script.format().id()));
        line(
                "script.total",
                script.episodes().size(),
                script.scenes().count(),
                clock(Lengths.MINI_SERIES.of(script)),
                Speeches.listOf(script).size());
        if (Pages.areMeasureOf(script)) {
            line("script.pages", Pages.of(script, Pages.LETTER_ROWS).list().size());
        }
        script.episodes().forEach(this::episode);
        line("script.findings", script.findings().size());
        script.findings().forEach(this::finding);
        return text.toString();
    }

    private void episode(Episode episode) {
        line(
                "script.episode",
                episode.number(),
                episode.title().isEmpty() ? "" : " " + episode.title(),
                episode.scenes().size(),
                clock(Lengths.MINI_SERIES.of(episode)));
    }

    private void finding(Finding finding) {
        String sentence = sentences.say(finding);
        String severity = words.get("severity." + finding.severity().name());
        if (finding.where() instanceof Where.Text at) {
            line("script.finding-at", at.line(), at.column(), severity, sentence);
        } else {
            line("script.finding", severity, sentence);
        }
    }

    private static String clock(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private void line(String key, Object... values) {
        text.append(words.get(key, values)).append('\n');
    }
}
