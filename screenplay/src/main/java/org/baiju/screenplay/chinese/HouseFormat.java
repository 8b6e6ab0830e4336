package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.chinese.names.NameTally;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Reads a whole text of the Chinese mini-series family, line by line. Nothing is dropped. */
public final class HouseFormat {
    /** More scenes than any script has: three times those of a daily series of a whole year. Nothing behind them is read. */
    public static final int MOST_SCENES = 10_000;

    private final List<SourceLine> lines;
    private final String fileName;
    private final Findings findings = new Findings();
    private final Numbering numbering = new Numbering(findings);
    private final FrontMatterReader front = new FrontMatterReader();
    private final List<Episode> episodes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final SceneLists lists = new SceneLists(names, findings);
    private final NameAbove nameAbove;
    private final NameTally tally = new NameTally();
    private final ScriptChecks checks;
    private final boolean hasEpisodeHeadings;

    private final Map<String, Optional<IntExt>> places = new HashMap<>();
    private final List<SceneHead> incomplete = new ArrayList<>();
    private final List<Finding> unlisted = new ArrayList<>();
    private final List<Finding> halfWidth = new ArrayList<>();
    private int fullWidthLines;
    private int scenes;
    private @Nullable EpisodeDraft episode;
    private @Nullable SourceLine castAhead;

    /** An episode while it is being read. */
    private static final class EpisodeDraft {
        final EpisodeHeading heading;
        final Where.Text at;
        final List<Scene> scenes = new ArrayList<>();

        @Nullable
        SceneDraft open;

        boolean numbered;

        EpisodeDraft(EpisodeHeading heading, Where.Text at) {
            this.heading = heading;
            this.at = at;
        }
    }

    public HouseFormat(String text, String fileName) {
        this.lines = SourceLine.linesOf(text);
        this.fileName = fileName;
        this.nameAbove = new NameAbove(lines, names, this::opensSomething);
        this.checks = new ScriptChecks(lines, episodes, tally, findings);
        this.hasEpisodeHeadings = lines.stream().anyMatch(line -> EpisodeHeading.of(line) != null);
    }

    public Script read() {
        for (int i = 0; i < lines.size() && scenes <= MOST_SCENES; i++) {
            SourceLine line = lines.get(i);
            EpisodeHeading opened = hasEpisodeHeadings ? EpisodeHeading.of(line) : null;
            if (opened != null) {
                open(opened, line.at());
                continue;
            }
            HeadingReader.Found found = isFrontMatter() && hasEpisodeHeadings ? null : headingAt(i);
            if (found != null) {
                open(found, line, lines.get(i + found.lines() - 1));
                i += found.lines() - 1;
            } else if (isFrontMatter()) {
                front.add(line);
            } else if (!line.isBlank()) {
                i += body(line, i) - 1;
            }
        }
        closeEpisode();
        check();
        String title = front.title().orElseGet(this::titleFromFileName);
        return new Script(title, ScriptFormat.ZH, front.result(), episodes, findings.inOrder());
    }

    private boolean opensSomething(int index) {
        return headingAt(index) != null || (hasEpisodeHeadings && EpisodeHeading.of(lines.get(index)) != null);
    }

    private HeadingReader.@Nullable Found headingAt(int index) {
        boolean fixed = hasEpisodeHeadings && episode != null;
        return HeadingReader.at(lines, index, fixed ? currentEpisode().heading.number() : 0);
    }

    /** What only shows when the whole script is known. */
    private void check() {
        numbering.report();
        Set<String> slips = checks.run(front.result().people());
        for (SceneHead head : incomplete) {
            if (findings.areFull()) {
                break;
            }
            findings.addAll(head.findings(lines, places));
        }
        for (Finding speaker : unlisted) {
            if (!slips.contains(speaker.found())) {
                findings.add(speaker);
            }
        }
        if (halfWidth.size() * 4 <= fullWidthLines) {
            findings.addAll(halfWidth);
        }
    }

    private boolean isFrontMatter() {
        return episode == null;
    }

    private String titleFromFileName() {
        findings.add(Rule.NO_TITLE.about(fileName));
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private void open(EpisodeHeading heading, Where.Text at) {
        if (isFrontMatter() && episodes.isEmpty()) {
            front.result().people().forEach(person -> names.putIfAbsent(person.name(), person.name()));
        }
        closeEpisode();
        numbering.episode(heading, at);
        episode = new EpisodeDraft(heading, at);
    }

    private void open(HeadingReader.Found found, SourceLine line, SourceLine last) {
        var scene = new SceneDraft(SceneHead.of(found, line));
        EpisodeDraft draft = episodeOf(scene);
        closeScene(draft);
        draft.open = scene;
        scenes++;
        if (found.castFrom() >= 0) {
            lists.addCast(scene, last, found.castFrom());
        }
        if (castAhead != null) {
            LineHead cast = LineHead.of(castAhead);
            lists.addCast(scene, castAhead, cast == null ? 0 : cast.words());
            castAhead = null;
        }
    }

    /** A script without episode headings changes episode where the scene numbers do. */
    private EpisodeDraft episodeOf(SceneDraft scene) {
        Integer named = scene.head().parts().episode();
        EpisodeDraft current = episode;
        if (!hasEpisodeHeadings && named != null && (current == null || current.heading.number() != named)) {
            open(new EpisodeHeading(named, "", ""), scene.head().at());
        } else if (current == null) {
            open(new EpisodeHeading(1, "", ""), scene.head().at());
        }
        return currentEpisode();
    }

    private EpisodeDraft currentEpisode() {
        if (episode == null) {
            throw new IllegalStateException("No episode is open");
        }
        return episode;
    }

    /** Reads a line below a heading, and tells how many lines it took. */
    private int body(SourceLine line, int index) {
        EpisodeDraft draft = currentEpisode();
        if (line.isOverlong()) {
            sceneOf(draft, line).add(lineOf(line, null));
            return 1;
        }
        if (draft.open != null && lists.readWithoutColon(draft.open, line)) {
            return 1;
        }
        LineHead head = LineHead.of(line);
        NameAbove.Speech speech = nameAbove.at(index, head, placeOf(draft.open));
        if (speech != null) {
            SceneDraft scene = sceneOf(draft, line);
            speech.lines().forEach(scene::add);
            speech.lines().forEach(said -> watch(lines.get(said.at().line() - 1), said));
            return speech.taken();
        }
        Labels.Label label = head == null ? null : labelOf(line, head);
        if (label != null && label.use() == Labels.Use.CAST && standsBeforeItsHeading(draft, index)) {
            castAhead = line;
            return 1;
        }
        SceneDraft scene = sceneOf(draft, line);
        if (head == null || label == null || !lists.read(scene, line, head, label)) {
            scene.add(lineOf(line, head));
        }
        return 1;
    }

    private static String placeOf(@Nullable SceneDraft scene) {
        Heading heading = scene == null ? null : scene.head().heading();
        return heading == null ? "" : heading.place();
    }

    private static Labels.@Nullable Label labelOf(SourceLine line, LineHead head) {
        return head.colon() || head.enclosed() ? Labels.of(line.plain(), head.nameFrom(), head.nameTo()) : null;
    }

    /** The open scene; what stands before the first heading opens one of its own. */
    private static SceneDraft sceneOf(EpisodeDraft draft, SourceLine line) {
        SceneDraft scene = draft.open;
        if (scene == null) {
            scene = new SceneDraft(SceneHead.none(line));
            draft.open = scene;
        }
        return scene;
    }

    /** Some scripts list the people above the heading of the scene. */
    private boolean standsBeforeItsHeading(EpisodeDraft draft, int index) {
        SceneDraft scene = draft.open;
        if (scene != null && scene.isEmpty()) {
            return false;
        }
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && headingAt(next) != null;
    }

    private Line lineOf(SourceLine line, @Nullable LineHead head) {
        Line read = line.isOverlong() ? null : BodyLine.read(line, head, names);
        watch(line, read);
        if (read != null) {
            return read;
        }
        // A row of a table is hardly an action: nobody should mend a hundred of them with one click.
        boolean row = line.words().indexOf('\t') >= 0;
        List<TextEdit> fix = row ? List.of() : List.of(new TextEdit(line.at().offset(), 0, "△"));
        findings.add(Rule.UNMARKED_LINE.at(line.at(), line.words(), "△" + line.words(), fix));
        return Line.of(LineKind.ACTION, line.words(), line.at());
    }

    /** Notes what is wrong with a line however it is understood. */
    private void watch(SourceLine line, @Nullable Line read) {
        if (line.isOverlong()) {
            return;
        }
        Finding brackets = LineChecks.brackets(line);
        Finding voice = read == null ? null : LineChecks.voiceMark(line, read);
        if (brackets != null) {
            findings.add(brackets);
        }
        if (voice != null) {
            findings.add(voice);
        }
        Finding half = LineChecks.punctuation(line);
        if (half != null) {
            halfWidth.add(half);
        } else if (line.text().indexOf('：') >= 0
                || line.text().indexOf('。') >= 0
                || line.text().indexOf('，') >= 0) {
            fullWidthLines++;
        }
    }

    private void closeScene(EpisodeDraft draft) {
        SceneDraft scene = draft.open;
        if (scene == null) {
            return;
        }
        SceneHead head = scene.head();
        int number = draft.heading.number();
        String label = label(scene, draft);
        numbering.scene(head, number, label, !draft.numbered);
        draft.numbered |= !head.number().isEmpty();
        Scene finished = scene.finish(numbering.sceneId(number, label), number, label);
        if (finished.heading() == null && finished.lines().stream().anyMatch(HouseFormat::playsOnTheScreen)) {
            findings.add(Rule.TEXT_BEFORE_HEADING.at(head.at(), finished.synopsis(), number + "-1 日 内 面馆"));
        }
        remember(scene);
        tally.add(finished);
        checks.watch(finished);
        draft.scenes.add(finished);
        draft.open = null;
    }

    /** Keeps of a scene what can only be judged when all scenes are known. */
    private void remember(SceneDraft scene) {
        SceneHead head = scene.head();
        Heading heading = head.heading();
        if (heading != null && heading.intExt() != null) {
            Optional<IntExt> here = Optional.of(heading.intExt());
            places.merge(heading.place(), here, (one, other) -> one.equals(other) ? one : Optional.empty());
        }
        if (!head.isComplete() && incomplete.size() < Findings.MOST) {
            incomplete.add(head);
        }
        if (unlisted.size() < Findings.MOST) {
            unlisted.addAll(scene.unlistedSpeakers());
        }
    }

    /** A scene without number counts from its place in the episode; what stands before the first heading is scene 0. */
    private static String label(SceneDraft scene, EpisodeDraft draft) {
        if (scene.isHeadless()) {
            return "0";
        }
        String label = scene.head().parts().label();
        return label.isEmpty() ? String.valueOf(draft.scenes.size() + 1) : label;
    }

    private static boolean playsOnTheScreen(Line line) {
        return line.kind() == LineKind.ACTION || line.kind() == LineKind.DIALOGUE;
    }

    private void closeEpisode() {
        EpisodeDraft draft = episode;
        if (draft == null) {
            return;
        }
        closeScene(draft);
        if (draft.scenes.isEmpty()) {
            findings.add(Rule.EPISODE_WITHOUT_SCENES.at(
                    draft.at, String.valueOf(draft.heading.number()), draft.heading.number() + "-1 日 内 面馆"));
        }
        var finished = new Episode(
                draft.heading.number(), draft.heading.written(), draft.heading.title(), draft.scenes, draft.at);
        episodes.add(finished);
        checks.close(finished);
        episode = null;
    }
}
