package org.baiju.screenplay.finaldraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Emphasis;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.western.Slugline;
import org.jspecify.annotations.Nullable;

/** Writes scripts as Final Draft's files. Notes, sections and synopses become script notes, so that no word is lost. */
public final class FinalDraftWriter {
    private final FdxOut out = new FdxOut();
    private final ScriptFormat format;
    private boolean newPage;

    private FinalDraftWriter(ScriptFormat format) {
        this.format = format;
    }

    /** The whole file as XML. */
    public static String write(Script script) {
        var writer = new FinalDraftWriter(script.format());
        script.episodes().forEach(writer::episode);
        return writer.out.finish(titlePage(script));
    }

    static String cueText(Cue cue) {
        return cue.extension() == null ? cue.name() : cue.name() + " (" + cue.extension() + ")";
    }

    private static List<String> titlePage(Script script) {
        if (!script.frontMatter().titlePage().isEmpty()) {
            return script.frontMatter().titlePage().stream()
                    .flatMap(entry -> entry.values().stream()
                            .map(value -> plainKey(entry.key()) ? value : entry.key() + ": " + value))
                    .toList();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(script.title());
        script.frontMatter().notes().forEach(note -> paragraphs.add(note.text()));
        if (!script.frontMatter().synopsis().isEmpty()) {
            paragraphs.add(script.frontMatter().synopsis());
        }
        script.frontMatter().people().stream().map(FinalDraftWriter::about).forEach(paragraphs::add);
        return paragraphs;
    }

    private static boolean plainKey(String key) {
        return key.isEmpty()
                || key.equalsIgnoreCase("title")
                || key.equalsIgnoreCase("credit")
                || key.toLowerCase(Locale.ROOT).startsWith("author");
    }

    private static String about(Person person) {
        return person.name() + (person.age() == null ? "" : "（" + person.age() + "岁）") + "：" + person.description();
    }

    private void episode(Episode episode) {
        if (!episode.written().isEmpty()) {
            out.paragraph("New Act", "", page(), SceneProperties.NONE, List.of(run(episode.written())));
        }
        episode.scenes().forEach(this::scene);
    }

    private void scene(Scene scene) {
        out.needs(scene.elements());
        Heading heading = scene.heading();
        if (heading != null) {
            out.paragraph(
                    "Scene Heading",
                    scene.number(),
                    page(),
                    scene.properties(),
                    List.of(run(Slugline.of(heading, format))));
        }
        note("Cast", scene.cast().stream().map(FinalDraftWriter::member).toList(), scene.lines());
        note("Props", scene.props(), List.of());
        scene.lines().forEach(this::line);
    }

    private static String member(CastMember member) {
        return Stream.of(member.name(), member.state(), member.quantity())
                .filter(Objects::nonNull)
                .reduce((name, more) -> name + " " + more)
                .orElseThrow();
    }

    /** Lists that only Chinese scripts have; a cast that merely repeats who speaks is left to the cues. */
    private void note(String name, List<String> items, List<Line> speakers) {
        boolean spoken =
                items.stream().allMatch(item -> speakers.stream().anyMatch(line -> item.equals(line.speaker())));
        if (!items.isEmpty() && !(spoken && !speakers.isEmpty())) {
            out.note(name, String.join("、", items));
        }
    }

    private void line(Line line) {
        Cue cue = line.cue();
        if (cue != null) {
            out.cue(cue, cueText(cue));
        } else if (line.kind() == LineKind.DIALOGUE && line.speaker() == null) {
            // A voice without name needs a cue of its own in this format.
            String voice = line.delivery() == null ? "" : line.delivery();
            out.cue(new Cue(voice, null, false), voice);
        }
        if (line.text().isEmpty() && line.kind() != LineKind.PAGE_BREAK) {
            return;
        }
        switch (line.kind()) {
            case PAGE_BREAK -> newPage = true;
            case NOTE -> out.note("", line.text());
            case SYNOPSIS -> out.note("Synopsis", line.text());
            case SECTION -> out.note("Section", line.text());
            case BONEYARD -> out.note("Boneyard", line.text());
            case PARENTHETICAL -> paragraph("Parenthetical", bracketed(line));
            case BARE_PARENTHETICAL -> paragraph("Parenthetical", runs(line));
            case DIALOGUE -> paragraph("Dialogue", runs(line));
            case LYRIC -> paragraph("Lyrics", runs(line));
            case TRANSITION -> paragraph("Transition", runs(line));
            case SHOT -> paragraph("Shot", runs(line));
            case GENERAL -> paragraph("General", runs(line));
            case NEW_ACT -> paragraph("New Act", runs(line));
            case END_OF_ACT -> paragraph("End of Act", runs(line));
            case ACTION, ON_SCREEN_TEXT -> paragraph("Action", runs(line));
            case CENTERED -> out.centered(page(), runs(line));
        }
    }

    private void paragraph(String type, List<Run> runs) {
        out.paragraph(type, "", page(), SceneProperties.NONE, runs);
    }

    private boolean page() {
        boolean wanted = newPage;
        newPage = false;
        return wanted;
    }

    private static Run run(String text) {
        return new Run(text, Set.of(), null, null);
    }

    private static List<Run> bracketed(Line line) {
        List<Run> runs = new ArrayList<>();
        runs.add(run("("));
        runs.addAll(runs(line));
        runs.add(run(")"));
        return runs;
    }

    private static List<Run> runs(Line line) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (Emphasis part : line.emphasis()) {
            add(runs, line.text(), from, part.from(), null);
            add(runs, line.text(), part.from(), part.to(), part);
            from = part.to();
        }
        add(runs, line.text(), from, line.text().length(), null);
        return runs;
    }

    private static void add(List<Run> runs, String text, int from, int to, @Nullable Emphasis part) {
        if (to > from) {
            runs.add(
                    part == null
                            ? run(text.substring(from, to))
                            : new Run(text.substring(from, to), part.styles(), part.revision(), null));
        }
    }
}
