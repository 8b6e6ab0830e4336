package org.baiju.cli;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Pages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the script command prints for a program: one object a file. Fields are added and never renamed. */
final class ScriptJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ScriptJson() {}

    /** A file; {@code format} and {@code title} are absent if it was refused. */
    record File(
            String file,
            @Nullable String format,
            @Nullable String title,
            List<Episode> episodes,
            List<Note> findings) {}

    /** An episode. */
    record Episode(int number, String title, double seconds, List<Scene> scenes) {}

    /** A scene; {@code page} is absent where pages have no law, as in Chinese scripts. */
    record Scene(
            String id,
            @Nullable String heading,
            int episode,
            String scene,
            String number,
            @Nullable IntExt intExt,
            @Nullable String timeOfDay,
            @Nullable String place,
            List<String> flags,
            List<String> cast,
            List<String> props,
            int line,
            double seconds,
            int eighths,
            @Nullable Integer page,
            List<ScriptLine> lines) {}

    /** A line below a heading. */
    record ScriptLine(
            String kind, @Nullable String speaker, @Nullable String delivery, String text, int line) {}

    /** A finding; {@code fix} are the edits that mend it, empty if there is no mechanical fix. */
    record Note(
            String severity,
            String rule,
            @Nullable Integer line,
            @Nullable Integer column,
            String found,
            String expected,
            List<TextEdit> fix) {}

    static String of(String file, Script script) {
        Measures measures = Measures.of(script);
        List<Episode> episodes = script.episodes().stream()
                .map(episode -> new Episode(
                        episode.number(),
                        episode.title(),
                        seconds(measures.lengths().of(episode).toMillis()),
                        episode.scenes().stream()
                                .map(scene -> scene(scene, measures))
                                .toList()))
                .toList();
        return MAPPER.writeValueAsString(
                new File(file, script.format().id(), script.title(), episodes, notes(script.findings())));
    }

    static String refused(String file, Finding finding) {
        return MAPPER.writeValueAsString(new File(file, null, null, List.of(), notes(List.of(finding))));
    }

    /** How long scenes are: by the clock everywhere, by pages only where pages are a measure. */
    private record Measures(Lengths lengths, @Nullable Pages pages) {
        static Measures of(Script script) {
            return new Measures(
                    Lengths.MINI_SERIES, Pages.areMeasureOf(script) ? Pages.of(script, Pages.LETTER_ROWS) : null);
        }
    }

    private static Scene scene(org.baiju.screenplay.Scene scene, Measures measures) {
        Heading heading = scene.heading();
        Pages pages = measures.pages();
        return new Scene(
                scene.id(),
                heading == null ? null : heading.written(),
                scene.episode(),
                scene.label(),
                scene.number(),
                heading == null ? null : heading.intExt(),
                heading == null || heading.time() == null
                        ? null
                        : heading.time().written(),
                heading == null ? null : heading.place(),
                heading == null ? List.of() : heading.flags(),
                scene.castNames(),
                scene.props(),
                scene.at().line(),
                seconds(measures.lengths().of(scene).toMillis()),
                pages == null ? measures.lengths().eighths(scene) : pages.eighths(scene),
                pages == null ? null : pages.pageOf(scene),
                scene.lines().stream().map(ScriptJson::line).toList());
    }

    private static ScriptLine line(Line line) {
        return new ScriptLine(
                line.kind().id(),
                line.speaker(),
                line.delivery(),
                line.text(),
                line.at().line());
    }

    private static List<Note> notes(List<Finding> findings) {
        return findings.stream().map(ScriptJson::note).toList();
    }

    private static Note note(Finding finding) {
        Where.Text at = finding.where() instanceof Where.Text text ? text : null;
        return new Note(
                finding.severity().name(),
                finding.rule(),
                at == null ? null : at.line(),
                at == null ? null : at.column(),
                finding.found(),
                finding.expected(),
                finding.fix());
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }
}
