package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.List;

/** What both formats say of a problem: a row of flags for each actor, costs by actor, durations by scene. */
record TalentTable(List<List<Boolean>> plays, List<Long> costs, List<Long> durations) {

    TalentProblem problem() {
        if (!TalentProblem.sumsFit(durations, costs)) {
            throw new TalentScanner.Unreadable(TalentRule.COSTS_TOO_LARGE.about("", TalentProblem.LARGEST_COST));
        }
        List<TalentProblem.Scene> scenes = new ArrayList<>();
        for (int scene = 0; scene < durations.size(); scene++) {
            List<Integer> actors = new ArrayList<>();
            for (int actor = 0; actor < plays.size(); actor++) {
                if (plays.get(actor).get(scene)) {
                    actors.add(actor);
                }
            }
            scenes.add(new TalentProblem.Scene(durations.get(scene), actors));
        }
        return new TalentProblem(scenes, costs);
    }
}
