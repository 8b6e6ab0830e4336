package org.baiju.screenplay.western;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.chinese.EpisodeHeading;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Puts lines into scenes and scenes into episodes, counts both, and reports what is odd about their headings. */
public final class ScriptBuilder {
    private static final Where.Text START = new Where.Text(1, 1, 0);

    private final Findings findings;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final Set<Integer> episodeNumbers = new HashSet<>();
    private final Set<String> sceneNumbers = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private int episodeNumber;
    private @Nullable EpisodeHeading episode;
    private Where.Text episodeAt = START;
    private @Nullable SceneStart scene;
    private DayPart light = DayPart.DAY;

    private record SceneStart(@Nullable Heading heading, String number, SceneProperties properties, Where.Text at) {}

    /** @param hasEpisodes whether episode headings will follow; scenes above the first then belong to episode 0 */
    public ScriptBuilder(boolean hasEpisodes, Findings findings) {
        this.findings = findings;
        this.episodeNumber = hasEpisodes ? 0 : 1;
    }

    /** Opens an episode: its number is taken from the words, as in 第三集 or EP03, else counted on. */
    public void episode(String written, Where.Text at) {
        closeEpisode();
        EpisodeHeading named =
                EpisodeHeading.of(new SourceLine(written, SourceLine.plain(written), at.line(), at.offset()));
        int number = named == null || named.number() == 0 ? episodeNumber + 1 : named.number();
        String title = named == null ? written : named.title();
        if (!episodeNumbers.add(number)) {
            findings.add(Rule.EPISODE_NUMBER_TWICE.at(at, String.valueOf(number), String.valueOf(episodeNumber + 1)));
        } else if (number > episodeNumber + 1 && episodeNumber > 0) {
            findings.add(Rule.EPISODE_NUMBER_SKIPPED.at(at, String.valueOf(number), String.valueOf(episodeNumber + 1)));
        }
        episodeNumber = number;
        episode = new EpisodeHeading(number, written, title);
        episodeAt = at;
    }

    /**
     * Opens a scene.
     *
     * @param number as written; empty if the scene has none
     */
    public void scene(String written, String number, SceneProperties properties, Where.Text at) {
        closeScene();
        Heading heading = Slugline.parse(written, light);
        if (heading.time() != null) {
            light = heading.time().part();
        }
        report(heading, number, at);
        scene = new SceneStart(heading, number, properties, at);
    }

    /** Adds a line to the open scene; the first line above all headings opens one without heading. */
    public void add(Line line) {
        if (scene == null) {
            scene = new SceneStart(null, "", SceneProperties.NONE, line.at());
        }
        lines.add(line);
    }

    /** Adds what the open scene needs. */
    public void add(Element element) {
        if (scene == null) {
            scene = new SceneStart(null, "", SceneProperties.NONE, element.at());
        }
        elements.add(element);
    }

    /** The episodes; call once, at the end. */
    public List<Episode> episodes() {
        closeEpisode();
        return episodes;
    }

    private void report(Heading heading, String number, Where.Text at) {
        if (heading.intExt() == null) {
            findings.add(Rule.HEADING_WITHOUT_INT_EXT.at(at, heading.written(), "INT. / EXT."));
        }
        if (heading.time() == null) {
            findings.add(Rule.HEADING_WITHOUT_TIME.at(at, heading.written(), "- DAY / - NIGHT"));
        }
        if (heading.place().isEmpty()) {
            findings.add(Rule.HEADING_WITHOUT_PLACE.at(at, heading.written(), "INT. HOUSE - DAY"));
        }
        if (!number.isEmpty() && !sceneNumbers.add(episodeNumber + "/" + number)) {
            findings.add(Rule.SCENE_NUMBER_TWICE.at(at, number, number + "A"));
        }
    }

    private void closeScene() {
        SceneStart open = scene;
        scene = null;
        if (open == null) {
            return;
        }
        String label = open.heading() == null ? "0" : label(open.number());
        String id = episodeNumber + "-" + label;
        int use = uses.merge(id, 1, Integer::sum);
        scenes.add(new Scene(
                use == 1 ? id : id + "~" + use,
                open.number(),
                episodeNumber,
                label,
                open.heading(),
                cast(),
                List.of(),
                elements,
                summarised(open.properties()),
                lines,
                open.at()));
        lines.clear();
        elements.clear();
    }

    private String label(String number) {
        if (number.isEmpty()) {
            boolean textFirst = !scenes.isEmpty() && scenes.getFirst().heading() == null;
            return String.valueOf(scenes.size() + (textFirst ? 0 : 1));
        }
        String prefix = episodeNumber + "-";
        boolean whole = number.startsWith(prefix) && number.length() > prefix.length();
        return whole ? number.substring(prefix.length()) : number;
    }

    /** Everybody who speaks on camera; a voice alone calls nobody to the set. */
    private List<CastMember> cast() {
        Set<String> names = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.speaker() != null && !line.isVoiceOnly()) {
                names.add(line.speaker());
            }
        }
        return names.stream().map(name -> new CastMember(name, null, null)).toList();
    }

    private SceneProperties summarised(SceneProperties properties) {
        if (properties.summary() != null) {
            return properties;
        }
        String summary = lines.stream()
                .filter(line -> line.kind() == LineKind.SYNOPSIS)
                .map(Line::text)
                .findFirst()
                .orElse(null);
        return new SceneProperties(properties.title(), summary, properties.page(), properties.length());
    }

    private void closeEpisode() {
        closeScene();
        EpisodeHeading heading = episode;
        if (heading == null && scenes.isEmpty()) {
            return;
        }
        if (heading != null && scenes.isEmpty()) {
            findings.add(Rule.EPISODE_WITHOUT_SCENES.at(episodeAt, String.valueOf(episodeNumber), "INT. HOUSE - DAY"));
        }
        String written = heading == null ? "" : heading.written();
        String title = heading == null ? "" : heading.title();
        Where.Text at = heading == null ? scenes.getFirst().at() : episodeAt;
        episodes.add(new Episode(episodeNumber, written, title, List.copyOf(scenes), at));
        scenes.clear();
    }
}
