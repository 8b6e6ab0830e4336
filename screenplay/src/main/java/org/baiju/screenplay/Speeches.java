package org.baiju.screenplay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much one person is in a script.
 *
 * @param name as the scenes call the person
 * @param scenes in how many scenes the person is listed or speaks
 * @param speeches how many lines of dialogue the person has, voices included
 */
public record Speeches(String name, int scenes, int speeches) {

    /** Everybody in the script, in the order of first appearance. */
    public static List<Speeches> listOf(Script script) {
        Map<String, Speeches> byName = new LinkedHashMap<>();
        script.scenes().forEach(scene -> {
            for (String name : everybodyIn(scene)) {
                int said = (int) scene.lines().stream()
                        .filter(line -> name.equals(line.speaker()))
                        .count();
                byName.merge(name, new Speeches(name, 1, said), Speeches::plus);
            }
        });
        return List.copyOf(byName.values());
    }

    private static Collection<String> everybodyIn(Scene scene) {
        var names = new ArrayList<>(scene.castNames());
        scene.lines().stream()
                .map(Line::speaker)
                .filter(speaker -> speaker != null && !names.contains(speaker))
                .distinct()
                .forEach(names::add);
        return names;
    }

    private Speeches plus(Speeches other) {
        return new Speeches(name, scenes + other.scenes, speeches + other.speeches);
    }
}
