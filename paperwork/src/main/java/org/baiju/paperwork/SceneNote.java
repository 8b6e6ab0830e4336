package org.baiju.paperwork;

import java.util.List;

/**
 * What the papers say of a scene beyond its strip.
 *
 * @param time the time of day as the script words it; empty if it does not say
 * @param synopsis what happens, in one line
 * @param extras crowds with their quantities, as in 食客×4
 * @param props what has to be there
 */
public record SceneNote(String time, String synopsis, List<String> extras, List<String> props) {
    static final SceneNote NONE = new SceneNote("", "", List.of(), List.of());

    public SceneNote {
        extras = List.copyOf(extras);
        props = List.copyOf(props);
    }
}
