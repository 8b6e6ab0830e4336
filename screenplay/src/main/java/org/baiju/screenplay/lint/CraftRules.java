package org.baiju.screenplay.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Line;

/** The rules of the craft: hook, cliffhanger, length, pace, paywall. */
final class CraftRules {
    private static final List<Integer> SERIES_LENGTHS = List.of(60, 80, 100);

    /** Shorter scripts are parts or pilots and have no paywall of their own. */
    private static final int SHORTEST_SERIES = 40;

    private final LintProfile profile;
    private final Lengths lengths;
    private final List<Finding> findings;
    private final Tension tension;

    CraftRules(LintProfile profile, Lengths lengths, List<Finding> findings) {
        this.profile = profile;
        this.lengths = lengths;
        this.findings = findings;
        this.tension = new Tension(profile.tensionWords());
    }

    void check(Episode episode) {
        List<Line> lines = Tension.played(episode.scenes());
        if (lines.isEmpty()) {
            return;
        }
        checkHook(episode, lines);
        checkCliffhanger(episode, lines);
        checkLength(episode, lines);
        checkSpeeches(episode, lines);
        int scenes = (int) episode.scenes().stream()
                .filter(scene -> scene.heading() != null)
                .count();
        atMost(LintRule.SCENES_PER_EPISODE, episode.at(), scenes);
    }

    private void checkHook(Episode episode, List<Line> lines) {
        profile.severity(LintRule.HOOK).ifPresent(_ -> {
            List<Line> first = lines.subList(0, Math.min(lines.size(), profile.number(LintRule.HOOK, "lines")));
            String opening = first.getFirst().text();
            boolean weak = profile.words(LintRule.HOOK, "weak").stream().anyMatch(opening::contains);
            if (weak || tension.of(first) < profile.number(LintRule.HOOK, "least")) {
                report(LintRule.HOOK, first.getFirst().at(), opening, String.valueOf(episode.number()));
            }
        });
    }

    private void checkCliffhanger(Episode episode, List<Line> lines) {
        profile.severity(LintRule.CLIFFHANGER).ifPresent(_ -> {
            if (pullsAtTheEnd(episode, lines, LintRule.CLIFFHANGER)) {
                return;
            }
            Line last = lines.getLast();
            report(LintRule.CLIFFHANGER, last.at(), last.text(), String.valueOf(episode.number()));
        });
    }

    private boolean pullsAtTheEnd(Episode episode, List<Line> lines, LintRule rule) {
        int count = Math.min(lines.size(), profile.number(rule, "lines"));
        if (tension.of(lines.subList(lines.size() - count, lines.size())) >= profile.number(rule, "least")) {
            return true;
        }
        List<Line> all = episode.scenes().getLast().lines();
        return all.subList(Math.max(0, all.size() - count), all.size()).stream()
                .anyMatch(line ->
                        profile.words(LintRule.CLIFFHANGER, "marks").stream().anyMatch(line.text()::contains));
    }

    private void checkLength(Episode episode, List<Line> lines) {
        within(LintRule.EPISODE_SECONDS, episode.at(), (int) lengths.of(episode).toSeconds());
        int characters = lines.stream()
                .mapToInt(line -> (int) line.playedText()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count())
                .sum();
        within(LintRule.EPISODE_CHARACTERS, episode.at(), characters);
    }

    private void checkSpeeches(Episode episode, List<Line> lines) {
        List<Line> speeches = lines.stream().filter(Tension::isSpoken).toList();
        profile.severity(LintRule.SPEECHES_PER_EPISODE).ifPresent(_ -> {
            int least = profile.number(LintRule.SPEECHES_PER_EPISODE, "least");
            if (speeches.size() < least) {
                report(
                        LintRule.SPEECHES_PER_EPISODE,
                        episode.at(),
                        String.valueOf(speeches.size()),
                        String.valueOf(least));
            }
        });
        speeches.forEach(line -> atMost(LintRule.SPEECH_LENGTH, line.at(), longestSentence(line.text())));
    }

    /** A speech of several sentences is breathed between them. */
    private static int longestSentence(String text) {
        int longest = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length = "。！？!?…；;".indexOf(c) >= 0 ? 0 : length + (Character.isLetterOrDigit(c) ? 1 : 0);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    void checkRepeatedLines(List<Episode> episodes) {
        profile.severity(LintRule.REPEATED_LINE).ifPresent(_ -> {
            int characters = profile.number(LintRule.REPEATED_LINE, "characters");
            Map<String, Integer> firstEpisode = new HashMap<>();
            for (Episode episode : episodes) {
                for (Line line : Tension.played(episode.scenes())) {
                    Integer earlier = line.text().length() < characters
                            ? null
                            : firstEpisode.putIfAbsent(line.text(), episode.number());
                    if (earlier != null && earlier != episode.number()) {
                        report(LintRule.REPEATED_LINE, line.at(), line.text(), String.valueOf(earlier));
                    }
                }
            }
        });
    }

    /** Somewhere in each range of the table an episode has to end with a cut that is worth paying for. */
    void checkPaywalls(List<Episode> episodes) {
        int count = episodes.size();
        if (profile.severity(LintRule.PAYWALL).isEmpty() || count < SHORTEST_SERIES) {
            return;
        }
        int nearest = SERIES_LENGTHS.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - count), Math.abs(b - count)))
                .orElseThrow();
        for (String range : profile.words(LintRule.PAYWALL, String.valueOf(nearest))) {
            List<Integer> ends =
                    List.of(range.split("-", 2)).stream().map(Integer::valueOf).toList();
            List<Episode> gate = episodes.stream()
                    .filter(episode -> episode.number() >= ends.getFirst() && episode.number() <= ends.getLast())
                    .toList();
            if (!gate.isEmpty() && gate.stream().noneMatch(this::endsStrongly)) {
                report(LintRule.PAYWALL, gate.getLast().at(), range, String.valueOf(nearest));
            }
        }
    }

    private boolean endsStrongly(Episode episode) {
        List<Line> lines = Tension.played(episode.scenes());
        return !lines.isEmpty() && pullsAtTheEnd(episode, lines, LintRule.PAYWALL);
    }

    private void atMost(LintRule rule, Where.Text at, int found) {
        if (profile.severity(rule).isPresent() && found > profile.number(rule, "most")) {
            report(rule, at, String.valueOf(found), String.valueOf(profile.number(rule, "most")));
        }
    }

    private void within(LintRule rule, Where.Text at, int found) {
        if (profile.severity(rule).isEmpty()) {
            return;
        }
        int least = profile.number(rule, "least");
        int most = profile.number(rule, "most");
        if (found < least || found > most) {
            report(rule, at, String.valueOf(found), least + "–" + most);
        }
    }

    private void report(LintRule rule, Where.Text at, String found, String expected) {
        profile.severity(rule)
                .ifPresent(severity -> findings.add(
                        new Finding(severity, rule.id(), at, found, expected, List.of(), profile.source(rule))));
    }
}
