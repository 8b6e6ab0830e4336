package org.baiju.paperwork;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;

/**
 * The series the papers speak of.
 *
 * @param title without 《》
 * @param notes by the key of the strip; a strip without a note is printed with what the strip knows
 * @param people whose names stand on the papers
 * @param addresses by the place of the script
 * @param draft the number of the draft of the script; 0 if drafts are not numbered
 */
public record Production(
        String title, Map<String, SceneNote> notes, People people, Map<String, Address> addresses, int draft) {
    public Production {
        notes = Map.copyOf(notes);
        addresses = Map.copyOf(addresses);
    }

    public Production(String title, Map<String, SceneNote> notes, People people) {
        this(title, notes, people, Map.of());
    }

    public Production(String title, Map<String, SceneNote> notes, People people, Map<String, Address> addresses) {
        this(title, notes, people, addresses, 0);
    }

    /** How to get to a place, and whom to turn to there. Texts that nobody wrote are empty. */
    public record Address(String name, String address, String parking, String hospital, String contact) {
        static final Address UNKNOWN = new Address("", "", "", "", "");
    }

    /** A series as its script tells it. */
    public static Production of(Script script) {
        Map<String, SceneNote> notes = new LinkedHashMap<>();
        script.scenes().forEach(scene -> notes.put(scene.id(), note(scene)));
        return new Production(script.title(), notes, People.UNKNOWN);
    }

    /** A blank one if nobody wrote it down. */
    public Address addressOf(String scriptPlace) {
        return addresses.getOrDefault(scriptPlace, Address.UNKNOWN);
    }

    /** An empty one if nobody wrote any. */
    public SceneNote noteOn(String key) {
        return notes.getOrDefault(key, SceneNote.NONE);
    }

    private static SceneNote note(Scene scene) {
        Heading heading = scene.heading();
        String time =
                heading == null || heading.time() == null ? "" : heading.time().written();
        return new SceneNote(
                time,
                scene.synopsis(),
                scene.cast().stream()
                        .filter(CastMember::isGroup)
                        .map(crowd ->
                                "N".equals(crowd.quantity()) ? crowd.name() : crowd.name() + "×" + crowd.quantity())
                        .toList(),
                scene.props());
    }
}
