package org.baiju.screenplay.chinese;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.Where;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;

/** Gives scenes their ids and watches that numbers neither repeat nor skip. */
final class Numbering {
    private static final Pattern COUNT = Pattern.compile("(\\d+)");

    private final Findings findings;
    private final Set<Integer> episodes = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private int lastEpisode;
    private int lastScene;

    Numbering(Findings findings) {
        this.findings = findings;
    }

    void episode(int number, Where.Text at) {
        if (!episodes.add(number)) {
            findings.add(Rule.EPISODE_NUMBER_TWICE.at(at, String.valueOf(number), String.valueOf(lastEpisode + 1)));
        } else if (number > lastEpisode + 1 && lastEpisode > 0) {
            findings.add(Rule.EPISODE_NUMBER_SKIPPED.at(at, String.valueOf(number), String.valueOf(lastEpisode + 1)));
        }
        lastEpisode = number;
    }

    /** The id of a scene, unique in the script. */
    String sceneId(int episode, String label) {
        String id = episode + "-" + label;
        int use = uses.merge(id, 1, Integer::sum);
        return use == 1 ? id : id + "~" + use;
    }

    /**
     * Watches one numbered scene.
     *
     * @param first whether it is the first of its episode, where counting may start again
     */
    void scene(SceneDraft scene, int episode, String label, boolean first) {
        Matcher matcher = COUNT.matcher(label);
        if (!matcher.lookingAt() || scene.number().isEmpty()) {
            return;
        }
        int count = Integer.parseInt(matcher.group(1));
        String prefix = scene.number()
                .substring(0, scene.number().length() - scene.parts().label().length());
        boolean restarted = first && count == 1;
        if (uses.containsKey(episode + "-" + label)) {
            findings.add(Rule.SCENE_NUMBER_TWICE.at(scene.at(), scene.number(), prefix + (lastScene + 1)));
        } else if (!restarted && count > lastScene + 1) {
            int expected = first ? 1 : lastScene + 1;
            findings.add(Rule.SCENE_NUMBER_SKIPPED.at(scene.at(), scene.number(), prefix + expected));
        }
        Integer named = scene.parts().episode();
        if (named != null && named != episode) {
            findings.add(Rule.SCENE_OF_OTHER_EPISODE.at(scene.at(), scene.number(), episode + "-" + label));
        }
        lastScene = count;
    }
}
