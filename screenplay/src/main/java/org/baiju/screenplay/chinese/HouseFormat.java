package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Reads a whole text of the Chinese mini-series family, line by line. Nothing is dropped. */
public final class HouseFormat {
    private static final Pattern CAST =
            Pattern.compile("\\s*+[*\\[【]*(?:本场|出场|登场)?(?:人物|角色|演员)[*\\]】]*\\s*+:[*]*\\s*+");
    private static final Pattern EXTRAS = Pattern.compile("\\s*+/?\\s*+(?:NPC|群演|群众演员|群众)\\s*+:\\s*+");
    private static final Pattern PROPS = Pattern.compile("\\s*+[*\\[【]*(?:主要|重点)?道具[*\\]】]*\\s*+:[*]*\\s*+");

    private final List<SourceLine> lines;
    private final String fileName;
    private final Findings findings = new Findings();
    private final Numbering numbering = new Numbering(findings);
    private final FrontMatterReader front = new FrontMatterReader();
    private final List<Episode> episodes = new ArrayList<>();
    private final boolean hasEpisodeHeadings;

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
        this.hasEpisodeHeadings = lines.stream().anyMatch(line -> EpisodeHeading.of(line) != null);
    }

    public Script read() {
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            EpisodeHeading opened = EpisodeHeading.of(line);
            if (opened != null) {
                open(opened, line.at());
                continue;
            }
            HeadingReader.Found found = isFrontMatter() && hasEpisodeHeadings ? null : HeadingReader.at(lines, i);
            if (found != null) {
                open(found, line, lines.get(i + found.lines() - 1));
                i += found.lines() - 1;
            } else if (isFrontMatter()) {
                front.add(line);
            } else if (!line.isBlank()) {
                body(line, i);
            }
        }
        closeEpisode();
        String title = front.title().orElseGet(this::titleFromFileName);
        return new Script(title, ScriptFormat.ZH, front.result(), episodes, findings.inOrder());
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
        closeEpisode();
        numbering.episode(heading.number(), at);
        episode = new EpisodeDraft(heading, at);
    }

    private void open(HeadingReader.Found found, SourceLine line, SourceLine last) {
        var scene = new SceneDraft(found.number(), found.heading(), line.at());
        EpisodeDraft draft = episodeOf(scene);
        closeScene(draft);
        draft.open = scene;
        if (found.castFrom() >= 0) {
            addCast(scene, last, found.castFrom());
        }
        if (castAhead != null) {
            Matcher cast = CAST.matcher(castAhead.plain());
            addCast(scene, castAhead, cast.lookingAt() ? cast.end() : 0);
            castAhead = null;
        }
    }

    /** A script without episode headings changes episode where the scene numbers do. */
    private EpisodeDraft episodeOf(SceneDraft scene) {
        Integer named = scene.parts().episode();
        EpisodeDraft current = episode;
        if (!hasEpisodeHeadings && named != null && (current == null || current.heading.number() != named)) {
            open(new EpisodeHeading(named, "", ""), scene.at());
        } else if (current == null) {
            open(new EpisodeHeading(1, "", ""), scene.at());
        }
        return currentEpisode();
    }

    private EpisodeDraft currentEpisode() {
        if (episode == null) {
            throw new IllegalStateException("No episode is open");
        }
        return episode;
    }

    private void body(SourceLine line, int index) {
        EpisodeDraft draft = currentEpisode();
        if (line.isOverlong()) {
            sceneOf(draft, line).add(lineOf(line));
            return;
        }
        Matcher cast = CAST.matcher(line.plain());
        if (cast.lookingAt() && standsBeforeItsHeading(draft, index)) {
            castAhead = line;
            return;
        }
        SceneDraft scene = sceneOf(draft, line);
        Matcher extras = EXTRAS.matcher(line.plain());
        Matcher props = PROPS.matcher(line.plain());
        if (cast.lookingAt()) {
            addCast(scene, line, cast.end());
        } else if (extras.lookingAt()) {
            scene.addCast(CastList.of(line.words(extras.end(), line.text().length()), true), endOf(line));
        } else if (props.lookingAt()) {
            scene.addProps(CastList.items(line.words(props.end(), line.text().length())));
        } else {
            scene.add(lineOf(line));
        }
    }

    /** The open scene; what stands before the first heading opens one of its own. */
    private static SceneDraft sceneOf(EpisodeDraft draft, SourceLine line) {
        SceneDraft scene = draft.open;
        if (scene == null) {
            scene = new SceneDraft("", null, line.at());
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
        return next < lines.size() && HeadingReader.at(lines, next) != null;
    }

    private Line lineOf(SourceLine line) {
        Line read = line.isOverlong() ? null : BodyLine.read(line);
        if (read != null) {
            return read;
        }
        findings.add(Rule.UNMARKED_LINE.at(
                line.at(),
                line.words(),
                "△" + line.words(),
                new TextEdit(line.at().offset(), 0, "△")));
        return Line.of(LineKind.ACTION, line.words(), line.at());
    }

    private void addCast(SceneDraft scene, SourceLine line, int from) {
        Matcher extras = Pattern.compile("/\\s*+(?:NPC|群演|群众)\\s*+:").matcher(line.plain());
        int end = extras.find(from) ? extras.start() : line.text().length();
        scene.addCast(CastList.of(line.words(from, end), false), endOf(line));
        if (end < line.text().length()) {
            scene.addCast(CastList.of(line.words(extras.end(), line.text().length()), true), endOf(line));
        }
    }

    private static Where.Text endOf(SourceLine line) {
        return line.at(line.text().stripTrailing().length());
    }

    private void closeScene(EpisodeDraft draft) {
        SceneDraft scene = draft.open;
        if (scene == null) {
            return;
        }
        int number = draft.heading.number();
        String label = label(scene, draft);
        numbering.scene(scene, number, label, !draft.numbered);
        draft.numbered |= !scene.number().isEmpty();
        findings.addAll(scene.findings());
        Scene finished = scene.finish(numbering.sceneId(number, label), number, label);
        if (finished.heading() == null && finished.lines().stream().anyMatch(HouseFormat::playsOnTheScreen)) {
            findings.add(Rule.TEXT_BEFORE_HEADING.at(scene.at(), finished.synopsis(), number + "-1 日 内 面馆"));
        }
        draft.scenes.add(finished);
        draft.open = null;
    }

    /** A scene without number counts from its place in the episode; what stands before the first heading is scene 0. */
    private static String label(SceneDraft scene, EpisodeDraft draft) {
        if (scene.isHeadless()) {
            return "0";
        }
        String label = scene.parts().label();
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
        episodes.add(new Episode(
                draft.heading.number(), draft.heading.written(), draft.heading.title(), draft.scenes, draft.at));
        episode = null;
    }
}
