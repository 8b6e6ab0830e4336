package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.western.Slugline;

/**
 * Writes any script as Fountain. A script read from Fountain is read back as the same script.
 *
 * <p>What Fountain has no element for is kept in words: outline and biographies become keys of the title page, cast lists,
 * props and elements become notes, words on the screen become action in 【】, and acts become centered lines.
 */
public final class FountainWriter {
    private final Script script;
    private final StringBuilder out = new StringBuilder();

    private FountainWriter(Script script) {
        this.script = script;
    }

    /** The script as a Fountain file with Unix line breaks. */
    public static String write(Script script) {
        var writer = new FountainWriter(script);
        writer.titlePage();
        script.episodes().forEach(writer::episode);
        if (!writer.out.isEmpty()) {
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    private void titlePage() {
        List<TitleEntry> entries = script.frontMatter().titlePage();
        boolean hasTitle = entries.stream().anyMatch(entry -> entry.key().equalsIgnoreCase("title"));
        if (script.format() != ScriptFormat.FOUNTAIN
                && !hasTitle
                && !script.title().isBlank()) {
            entry("Title", List.of(oneLine(script.title())));
        }
        List<String> keyless = new ArrayList<>();
        for (TitleEntry entry : entries) {
            if (entry.key().isEmpty()) {
                entry.values().stream().filter(value -> !value.isBlank()).forEach(keyless::add);
            } else {
                entry(entry.key(), entry.values());
            }
        }
        if (!keyless.isEmpty()) {
            entry("Notes", keyless);
        }
        FrontPage.entries(script.frontMatter()).forEach(entry -> entry(entry.key(), entry.values()));
    }

    private void entry(String key, List<String> values) {
        out.append(out.isEmpty() ? "" : "\n").append(Escapes.hide(key)).append(':');
        if (values.size() == 1) {
            out.append(' ').append(value(values.getFirst()));
        } else {
            values.forEach(value -> out.append("\n\t").append(value(value)));
        }
    }

    private static String value(String value) {
        return Escapes.hide(oneLine(value));
    }

    private void episode(Episode episode) {
        if (!episode.written().isEmpty()) {
            block("# " + Escapes.hide(oneLine(episode.written())));
        } else if (episode.number() > 0 && script.episodes().size() > 1) {
            block("# Episode " + episode.number());
        }
        episode.scenes().forEach(this::scene);
    }

    private void scene(Scene scene) {
        if (scene.heading() != null) {
            heading(scene.heading(), scene.number());
        }
        if (script.format() == ScriptFormat.ZH) {
            list("人物", scene.cast().stream().map(FountainWriter::written).toList());
            list("道具", scene.props());
        }
        for (Element element : scene.elements()) {
            String quantity = element.quantity() == null ? "" : " × " + element.quantity();
            note(element.category().id().replace('_', ' ') + ": " + element.name() + quantity);
        }
        String summary = scene.properties().summary();
        if (summary != null && scene.lines().stream().noneMatch(line -> line.kind() == LineKind.SYNOPSIS)) {
            block("= " + oneLine(summary));
        }
        lines(scene.lines());
    }

    private static String written(CastMember member) {
        String state = member.state() == null ? "" : "【" + member.state() + "】";
        return member.name() + state + (member.quantity() == null ? "" : "×" + member.quantity());
    }

    private void list(String key, List<String> names) {
        if (!names.isEmpty()) {
            note(key + "：" + String.join("、", names));
        }
    }

    private void heading(Heading heading, String number) {
        String written = Escapes.hide(oneLine(Slugline.of(heading, script.format())));
        String numbered = Marks.isSceneNumber(number) ? written + " #" + number + "#" : written;
        boolean forced = !Marks.isHeading(written, true);
        block((forced ? "." : "") + numbered);
    }

    private void note(String text) {
        block(LineText.of(
                Line.of(LineKind.NOTE, text, script.episodes().getFirst().at())));
    }

    private void lines(List<Line> lines) {
        boolean[] goesOn = goesOn(lines);
        String speaking = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean said = line.speaker() != null || line.kind() == LineKind.DIALOGUE;
            boolean aside = line.kind() == LineKind.NOTE || line.kind() == LineKind.BONEYARD;
            if (aside && speaking != null && goesOn[i]) {
                out.append('\n').append(LineText.of(line));
            } else if (!said) {
                speaking = null;
                block(LineText.of(line));
            } else {
                boolean opens = line.cue() != null || speaking == null || !speaking.equals(line.speaker());
                if (opens) {
                    block(LineText.cue(line));
                } else if (lines.get(i - 1).kind() == line.kind()) {
                    out.append("\n  ");
                }
                out.append('\n').append(LineText.said(line));
                speaking = line.speaker();
            }
        }
    }

    /** For each line whether the speech above it goes on there or below the notes that start there. */
    private static boolean[] goesOn(List<Line> lines) {
        boolean[] goesOn = new boolean[lines.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            boolean aside = line.kind() == LineKind.NOTE || line.kind() == LineKind.BONEYARD;
            goesOn[i] = aside ? goesOn[i + 1] : line.speaker() != null && line.cue() == null;
        }
        return goesOn;
    }

    private void block(String text) {
        if (!out.isEmpty()) {
            out.append("\n\n");
        } else if (TitlePage.opens(text.lines().findFirst().orElse(""))) {
            // A title page stands on the first line or nowhere.
            out.append('\n');
        }
        out.append(text);
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0
                ? text
                : text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }
}
