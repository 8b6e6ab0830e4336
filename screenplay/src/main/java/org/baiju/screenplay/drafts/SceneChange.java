package org.baiju.screenplay.drafts;

import java.util.List;
import java.util.Set;
import org.baiju.screenplay.Scene;

/**
 * What became of a scene, or of several, in another draft.
 *
 * @param kinds what happened; only {@code UNCHANGED} stands alone for sure
 * @param before the scenes of the earlier draft, in its order; empty for an added scene
 * @param after the scenes of the later draft, in its order; empty for a removed one
 * @param impact what it means for the plan
 */
public record SceneChange(Set<Kind> kinds, List<Scene> before, List<Scene> after, PlanImpact impact) {

    /** One way in which scenes differ. */
    public enum Kind {
        UNCHANGED,
        /** Its heading, its lists or its lines read differently. */
        CHANGED,
        /** It stands elsewhere among the scenes that both drafts have. */
        MOVED,
        RENUMBERED,
        /** One scene became several. */
        SPLIT,
        /** Several scenes became one. */
        MERGED,
        ADDED,
        REMOVED
    }

    public SceneChange {
        kinds = Set.copyOf(kinds);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether that happened, perhaps among other things. */
    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }
}
