package org.baiju.screenplay.drafts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.jspecify.annotations.Nullable;

/**
 * Scene numbers of a locked script in a later draft: a scene keeps the number it was locked with, an inserted scene takes
 * a letter (3A behind 3), and the number of a removed scene stays behind as OMITTED and is never used again.
 *
 * @param entries in the order of the later draft, omitted numbers where the scene stood
 */
public record LockedNumbers(List<Entry> entries) {
    /** I and O look like 1 and 0 and are passed over, as the trade does. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /**
     * One number.
     *
     * @param scene the later draft's scene; absent if the number is omitted
     */
    public record Entry(String number, @Nullable Scene scene) {
        /** Whether the scene was removed and its number left standing. */
        public boolean isOmitted() {
            return scene == null;
        }
    }

    public LockedNumbers {
        entries = List.copyOf(entries);
    }

    /** The numbers of a later draft, from the draft that was locked and what became of its scenes. */
    public static LockedNumbers of(Script locked, Script later, Comparison comparison) {
        var numbering = new Numbering(later.format());
        locked.scenes().forEach(scene -> numbering.used.add(numberOf(scene)));
        Map<String, String> kept = new LinkedHashMap<>();
        for (SceneChange change : comparison.changes()) {
            if (!change.before().isEmpty() && !change.after().isEmpty()) {
                kept.put(
                        change.after().getFirst().id(), numberOf(change.before().getFirst()));
            }
        }
        for (SceneChange change : comparison.changes()) {
            numbering.add(change, kept);
        }
        return new LockedNumbers(numbering.entries);
    }

    /** Scenes without a number are counted within their episode. */
    private static String numberOf(Scene scene) {
        return scene.number().isEmpty() ? scene.episode() + "-" + scene.label() : scene.number();
    }

    /** Gives numbers one after the other. */
    private static final class Numbering {
        private final boolean chinese;
        private final Set<String> used = new HashSet<>();
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable String lastKept;
        private int episode = -1;

        Numbering(ScriptFormat format) {
            this.chinese = format == ScriptFormat.ZH;
        }

        void add(SceneChange change, Map<String, String> kept) {
            List<Scene> parts = change.after();
            for (Scene was : change.before()) {
                boolean stays = !parts.isEmpty()
                        && numberOf(was).equals(kept.get(parts.getFirst().id()));
                if (!stays) {
                    entries.add(new Entry(numberOf(was), null));
                }
            }
            for (Scene scene : parts) {
                if (scene.episode() != episode) {
                    episode = scene.episode();
                    lastKept = null;
                }
                String number = kept.get(scene.id());
                if (number == null) {
                    number = insert(scene);
                } else {
                    lastKept = number;
                }
                used.add(number);
                entries.add(new Entry(number, scene));
            }
        }

        /** The first free number behind the last locked one; before the first scene the letter goes in front. */
        private String insert(Scene scene) {
            String behind = lastKept;
            if (behind == null) {
                return chinese ? free(scene.episode() + "-0", "") : free("", scene.label());
            }
            return free(behind, "");
        }

        private String free(String head, String tail) {
            for (int i = 0; i < LETTERS.length(); i++) {
                String number = head + LETTERS.charAt(i) + tail;
                if (!used.contains(number)) {
                    return number;
                }
            }
            return free(head + LETTERS.charAt(LETTERS.length() - 1), tail);
        }
    }
}
