package org.baiju.screenplay.chinese.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;

/** Counts the names of a script while it is read: who is listed, who speaks, and how often. */
public final class NameTally {
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private final Map<String, Scene> listed = new LinkedHashMap<>();
    private final Set<String> speakers = new HashSet<>();

    /** Counts the names of one more scene. */
    public void add(Scene scene) {
        for (CastMember member : scene.cast()) {
            uses.merge(member.name(), 1, Integer::sum);
            if (!member.isGroup()) {
                listed.putIfAbsent(member.name(), scene);
            }
        }
        for (Line line : scene.lines()) {
            String speaker = line.speaker();
            if (speaker != null) {
                uses.merge(speaker, 1, Integer::sum);
                speakers.add(speaker);
            }
        }
    }

    /** How often each name is listed or speaks, in the order of the script. */
    public Map<String, Integer> uses() {
        return uses;
    }

    /** Everybody who speaks. */
    public Set<String> speakers() {
        return speakers;
    }

    /** Who is listed, crowds left out, but never speaks; with the first scene that lists the name. */
    public Map<String, Scene> silent() {
        Map<String, Scene> silent = new LinkedHashMap<>(listed);
        silent.keySet().removeAll(speakers);
        return silent;
    }
}
