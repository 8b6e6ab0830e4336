package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;
import org.jspecify.annotations.Nullable;

/** Gives scenes their ids and watches that numbers neither repeat nor skip. */
final class Numbering {
    /** One numbered scene; {@code first} of its episode, where counting may start again. */
    private record Numbered(SceneHead scene, int episode, String label, int count, boolean first) {
        String prefix() {
            String number = scene.number();
            String own = scene.parts().label();
            return number.endsWith(own) ? number.substring(0, number.length() - own.length()) : "";
        }
    }

    /** One episode heading. */
    private record Opened(EpisodeHeading heading, Where.Text at) {}

    private final Findings findings;
    private final List<Opened> episodes = new ArrayList<>();
    private final List<Numbered> scenes = new ArrayList<>();
    private final List<Numbered> odd = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    Numbering(Findings findings) {
        this.findings = findings;
    }

    void episode(EpisodeHeading heading, Where.Text at) {
        episodes.add(new Opened(heading, at));
    }

    /** The id of a scene, unique in the script. */
    String sceneId(int episode, String label) {
        String id = episode + "-" + label;
        int use = uses.merge(id, 1, Integer::sum);
        return use == 1 ? id : id + "~" + use;
    }

    /** Notes one scene; one without number is not watched. */
    void scene(SceneHead scene, int episode, String label, boolean first) {
        int count = countOf(label);
        if (scene.parts().isOdd()) {
            odd.add(new Numbered(scene, episode, label, count, first));
        } else if (count >= 0 && !scene.number().isEmpty()) {
            scenes.add(new Numbered(scene, episode, label, count, first));
        }
    }

    private static int countOf(String label) {
        int end = 0;
        while (end < label.length() && end < 6 && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(label.substring(0, end));
    }

    /** Reports what is wrong with the numbers, now that all of them are known. */
    void report() {
        reportEpisodes();
        for (Numbered one : odd) {
            String expected = one.episode + "-" + Math.max(1, one.count);
            boolean free = uses.getOrDefault(expected, 0) <= (one.count > 0 ? 1 : 0);
            report(Rule.SCENE_NUMBER_ODD, one, expected, free);
        }
        Set<String> seen = new HashSet<>();
        int last = 0;
        for (int i = 0; i < scenes.size(); i++) {
            Numbered one = scenes.get(i);
            Numbered next = i + 1 < scenes.size() ? scenes.get(i + 1) : null;
            report(one, next, seen, last);
            last = one.count;
        }
    }

    private void report(Numbered one, @Nullable Numbered next, Set<String> seen, int last) {
        boolean restarted = one.first && one.count == 1;
        String prefix = one.prefix();
        if (!seen.add(one.episode + "-" + one.label)) {
            String free = isFree(one.episode, last + 1) ? String.valueOf(last + 1) : withLetter(one);
            report(Rule.SCENE_NUMBER_TWICE, one, prefix + free, true);
        } else if (!restarted && one.count > last + 1) {
            int expected = one.first ? 1 : last + 1;
            boolean ends = next == null || next.count == (next.first ? 1 : expected + 1);
            report(
                    Rule.SCENE_NUMBER_SKIPPED,
                    one,
                    prefix + expected,
                    ends && isFree(one.episode, expected) && isOnlyOne(one));
        }
        Integer named = one.scene.parts().episode();
        if (named != null && named != one.episode) {
            String expected = one.episode + "-" + one.label;
            report(Rule.SCENE_OF_OTHER_EPISODE, one, expected, uses.getOrDefault(expected, 0) <= 1);
        }
    }

    private boolean isOnlyOne(Numbered one) {
        return uses.getOrDefault(one.episode + "-" + one.label, 0) <= 1;
    }

    private boolean isFree(int episode, int count) {
        return !uses.containsKey(episode + "-" + count);
    }

    /** The first free letter behind the number: 1-2A. */
    private String withLetter(Numbered one) {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            if (!uses.containsKey(one.episode + "-" + one.count + letter)) {
                return one.count + String.valueOf(letter);
            }
        }
        return one.label;
    }

    private void report(Rule rule, Numbered one, String expected, boolean safe) {
        Where.Text at = one.scene.numberAt();
        String found = one.scene.number();
        boolean digits = found.codePoints().noneMatch(Character::isIdeographic);
        findings.add(
                safe && digits && at != null && !expected.equals(found)
                        ? rule.at(one.scene.at(), found, expected, new TextEdit(at.offset(), found.length(), expected))
                        : rule.at(one.scene.at(), found, expected));
    }

    private void reportEpisodes() {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        episodes.forEach(opened -> all.add(opened.heading.number()));
        int last = 0;
        for (int i = 0; i < episodes.size(); i++) {
            Opened opened = episodes.get(i);
            int number = opened.heading.number();
            int expected = last + 1;
            boolean ends =
                    i + 1 == episodes.size() || episodes.get(i + 1).heading.number() == expected + 1;
            List<TextEdit> fix = ends && !all.contains(expected) ? renumber(opened, expected) : List.of();
            if (opened.heading.isOdd()) {
                findings.add(Rule.EPISODE_NUMBER_ODD.at(
                        opened.at, opened.heading.written(), "第" + Math.max(number, expected) + "集", fix));
            }
            if (!seen.add(number)) {
                findings.add(
                        Rule.EPISODE_NUMBER_TWICE.at(opened.at, String.valueOf(number), String.valueOf(expected), fix));
            } else if (number > expected && last > 0) {
                findings.add(Rule.EPISODE_NUMBER_SKIPPED.at(
                        opened.at, String.valueOf(number), String.valueOf(expected), fix));
            }
            last = number;
        }
    }

    /** Replaces the first run of digits of the heading; a number in Chinese numerals is left to its writer. */
    private static List<TextEdit> renumber(Opened opened, int expected) {
        String written = opened.heading.written();
        int from = 0;
        while (from < written.length() && !isDigit(written.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < written.length() && isDigit(written.charAt(to))) {
            to++;
        }
        boolean counted = to > from && Integer.parseInt(written.substring(from, to)) == opened.heading.number();
        return counted
                ? List.of(new TextEdit(opened.at.offset() + from, to - from, String.valueOf(expected)))
                : List.of();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
