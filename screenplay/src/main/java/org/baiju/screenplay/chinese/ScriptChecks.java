package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.chinese.names.Mentions;
import org.baiju.screenplay.chinese.names.NameTally;
import org.baiju.screenplay.chinese.names.NearNames;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** What only the whole script shows: names that slip, people never seen, flashbacks and episodes without end. */
final class ScriptChecks {
    private static final List<String> OPENINGS = List.of("闪回", "回忆", "梦境", "幻想", "插叙");
    private static final List<String> ENDINGS = List.of("结束", "完", "止", "回到现实", "切回", "现实");
    /** The name, and a line in brackets below it. */
    private static final int MOST_LINES_OF_A_CUE = 2;

    private static final String EPISODE_END = "（本集完）";

    private final List<SourceLine> source;
    private final List<Episode> episodes;
    private final NameTally tally;
    private final Findings findings;

    private final List<Finding> unclosed = new ArrayList<>();
    private final List<Episode> endless = new ArrayList<>();
    private @Nullable Line open;
    private @Nullable Scene within;
    private boolean ended;

    ScriptChecks(List<SourceLine> source, List<Episode> episodes, NameTally tally, Findings findings) {
        this.source = source;
        this.episodes = episodes;
        this.tally = tally;
        this.findings = findings;
    }

    /** Follows flashbacks and looks for the end of the episode in its next scene. */
    void watch(Scene scene) {
        for (Line line : scene.lines()) {
            if (line.kind() == LineKind.TRANSITION) {
                ended |= isEnd(line);
                if (isEnding(line.text())) {
                    open = null;
                } else if (isOpening(line.text())) {
                    open = line;
                    within = scene;
                }
            }
        }
    }

    /** Notes what is still open at the end of an episode. */
    void close(Episode episode) {
        if (open != null && within != null) {
            String expected = "【" + openingOf(open.text()) + "结束】";
            Line last = beforeEndMark(within.lines());
            unclosed.add(Rule.FLASHBACK_NOT_CLOSED.at(open.at(), open.text(), expected, append(last.at(), expected)));
        }
        if (!ended && !episode.scenes().isEmpty()) {
            endless.add(episode);
        }
        open = null;
        within = null;
        ended = false;
    }

    /**
     * Runs every check.
     *
     * @param people the biographies, whose names are right
     * @return the names that are slips, so that nobody reports them once more
     */
    Set<String> run(List<Person> people) {
        findings.addAll(unclosed);
        episodeEnds();
        Set<String> slips = slips(people);
        neverSeen(slips);
        return slips;
    }

    private Set<String> slips(List<Person> people) {
        Set<String> known = new HashSet<>();
        people.forEach(person -> known.add(person.name()));
        var near = new NearNames(tally.uses());
        Map<String, String> meant = new HashMap<>();
        tally.uses().keySet().forEach(name -> {
            String other = known.contains(name) ? null : near.meant(name);
            if (other != null) {
                meant.put(name, other);
            }
        });
        if (!meant.isEmpty()) {
            episodes.forEach(episode -> episode.scenes().forEach(scene -> report(scene, meant)));
        }
        return meant.keySet();
    }

    private void report(Scene scene, Map<String, String> meant) {
        if (findings.areFull()) {
            return;
        }
        for (Line line : scene.lines()) {
            String speaker = line.speaker();
            String other = speaker == null ? null : meant.get(speaker);
            if (speaker != null && other != null && line.cue() != null) {
                report(speaker, other, nameOf(speaker, line.at()));
            }
        }
        for (CastMember member : scene.cast()) {
            String other = meant.get(member.name());
            Where.Text listed = other == null || findings.areFull() ? null : placeOf(scene, member.name());
            if (other != null && listed != null) {
                report(member.name(), other, listed);
            }
        }
    }

    /** Where the name of a speaker stands: where the speech starts, or alone on a line above it. */
    private Where.Text nameOf(String speaker, Where.Text speech) {
        SourceLine line = source.get(speech.line() - 1);
        for (int above = 1; above <= MOST_LINES_OF_A_CUE && above < speech.line(); above++) {
            SourceLine cue = source.get(speech.line() - 1 - above);
            boolean alone = cue.text().startsWith(speaker, cue.indent())
                    && cue.plain().indexOf(':') < 0
                    && line.plain().indexOf(':') < 0;
            if (alone) {
                return cue.at();
            }
        }
        return speech;
    }

    private void report(String name, String other, Where.Text near) {
        SourceLine line = source.get(near.line() - 1);
        int at = line.text().indexOf(name, near.column() - 1);
        List<TextEdit> fix =
                at < 0 ? List.of() : List.of(new TextEdit(line.at(at).offset(), name.length(), other));
        findings.add(Rule.NAME_LIKE_ANOTHER.at(at < 0 ? near : line.at(at), name, other, fix));
    }

    /** Where a scene lists a name: at its first occurrence behind the heading, or above it if it is listed there. */
    private Where.@Nullable Text placeOf(Scene scene, String name) {
        int heading = scene.at().line() - 1;
        int end = scene.lines().isEmpty()
                ? Math.min(source.size(), heading + 8)
                : scene.lines().getLast().at().line();
        for (int i = heading; i < end; i++) {
            int at = source.get(i).text().indexOf(name);
            if (at >= 0) {
                return source.get(i).at(at);
            }
        }
        return null;
    }

    /** People on a list who neither speak nor are named anywhere below a heading. */
    private void neverSeen(Set<String> slips) {
        Map<String, Scene> unseen = tally.silent();
        unseen.keySet().removeAll(slips);
        if (unseen.isEmpty()) {
            return;
        }
        var mentions = new Mentions(unseen.keySet());
        tally.speakers().forEach(mentions::readOver);
        episodes.forEach(episode -> episode.scenes()
                .forEach(scene -> scene.lines().stream()
                        .filter(line -> line.speaker() == null)
                        .forEach(line -> mentions.readOver(line.text()))));
        unseen.keySet().removeAll(mentions.found());
        unseen.forEach((name, scene) -> {
            Where.Text listed = findings.areFull() ? null : placeOf(scene, name);
            if (listed != null) {
                findings.add(Rule.CAST_NEVER_SEEN.at(listed, name, ""));
            }
        });
    }

    private static Line beforeEndMark(List<Line> lines) {
        Line last = lines.getLast();
        return lines.size() > 1 && isEnd(last) ? lines.get(lines.size() - 2) : last;
    }

    private static boolean isEnding(String text) {
        for (String ending : ENDINGS) {
            if (text.contains(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithOpening(String text) {
        for (String opening : OPENINGS) {
            if (text.startsWith(opening)) {
                return true;
            }
        }
        return false;
    }

    /** A flashback that says in one line what it shows needs no end. */
    private static boolean isOpening(String text) {
        return text.length() <= 8 && text.indexOf('：') < 0 && text.indexOf(':') < 0 && startsWithOpening(text);
    }

    private static String openingOf(String text) {
        return OPENINGS.stream().filter(text::startsWith).findFirst().orElse(OPENINGS.getFirst());
    }

    private void episodeEnds() {
        if (endless.size() * 2 >= episodes.size()) {
            return;
        }
        for (Episode episode : endless) {
            Scene last = episode.scenes().getLast();
            Where.Text at =
                    last.lines().isEmpty() ? last.at() : last.lines().getLast().at();
            findings.add(Rule.EPISODE_WITHOUT_END.at(
                    at, String.valueOf(episode.number()), EPISODE_END, append(at, EPISODE_END)));
        }
    }

    static boolean isEnd(Line line) {
        return line.kind() == LineKind.TRANSITION && EndMark.is(SourceLine.plain(line.text()));
    }

    /** Adds a line of its own below a line. */
    private TextEdit append(Where.Text below, String added) {
        SourceLine line = source.get(below.line() - 1);
        return new TextEdit(line.at(line.text().stripTrailing().length()).offset(), 0, "\n" + added);
    }
}
