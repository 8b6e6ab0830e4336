package org.baiju.shootplan.season;

import java.util.List;

/** What can be done about a disruption. */
public sealed interface Replanned {

    /** Whether the whole effort was spent; if not, another machine or hour may answer otherwise. */
    boolean isComplete();

    /**
     * Three plans to choose from. From the first to the last none costs more and none moves fewer scenes than the one
     * before; they may be the same plan, if nothing is gained by moving more.
     *
     * @param costBefore of the plan that was disrupted
     * @param forced scenes that cannot stay where they are
     * @param plans one of each kind, in the order of {@link Kind}
     */
    record Alternatives(long costBefore, List<Integer> forced, List<Alternative> plans, boolean isComplete)
            implements Replanned {
        public Alternatives {
            forced = List.copyOf(forced);
            plans = List.copyOf(plans);
        }
    }

    /**
     * No plan can be offered.
     *
     * @param scenes those that the reason is about; empty if it is about all
     */
    record NoPlan(Reason reason, List<Integer> scenes, boolean isComplete) implements Replanned {
        public NoPlan {
            scenes = List.copyOf(scenes);
        }
    }

    /** Why no plan can be offered. */
    enum Reason {
        /** Nothing is left in which these scenes could be shot: proved. */
        SCENES_WITHOUT_SLOT,
        /** What is left to be shot does not fit into what is left of the season: proved by counting. */
        TOO_LITTLE_ROOM,
        /** The search met no lawful plan within its effort, which does not prove that there is none. */
        NOT_FOUND
    }

    /** What an alternative cares for. */
    enum Kind {
        /** As few moved scenes as possible, as long as the plan is at most 3.5 per cent dearer than the disrupted one. */
        FEWEST_CHANGES,
        BALANCED,
        CHEAPEST
    }

    /**
     * A lawful plan.
     *
     * @param slots for each scene its slot
     * @param cost of the season, without prices of moved scenes
     * @param costChange against the plan that was disrupted
     * @param publishedCost what scenes that left published slots cost besides
     * @param moves the difference to the plan that was disrupted, by scene
     */
    record Alternative(
            Kind kind, List<Integer> slots, long cost, long costChange, long publishedCost, List<Move> moves) {
        public Alternative {
            slots = List.copyOf(slots);
            moves = List.copyOf(moves);
        }
    }

    /** A scene that changes slots. */
    record Move(int scene, int from, int to) {}
}
