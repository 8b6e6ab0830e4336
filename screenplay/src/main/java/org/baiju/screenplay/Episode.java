package org.baiju.screenplay;

import java.util.List;
import org.baiju.finding.Where;

/**
 * One episode (集).
 *
 * @param number as counted in its heading, from 1; 0 for scenes that stand before the first episode heading
 * @param title empty if it has none
 * @param scenes in the order of the file
 */
public record Episode(int number, String title, List<Scene> scenes, Where.Text at) {
    public Episode {
        scenes = List.copyOf(scenes);
    }
}
