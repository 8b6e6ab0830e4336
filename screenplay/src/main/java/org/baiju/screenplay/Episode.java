package org.baiju.screenplay;

import java.util.List;
import org.baiju.finding.Where;

/**
 * One episode (集).
 *
 * @param number as counted in its heading, from 1; 0 for scenes that stand before the first episode heading
 * @param written the whole heading as it stands in the script; empty if the episode has none
 * @param title empty if it has none
 * @param scenes in the order of the file
 */
public record Episode(int number, String written, String title, List<Scene> scenes, Where.Text at) {
    public Episode {
        scenes = List.copyOf(scenes);
    }
}
