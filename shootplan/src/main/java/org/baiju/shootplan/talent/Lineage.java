package org.baiju.shootplan.talent;

import java.util.Arrays;

/** How every state that was gone on from was reached, so that an order can be told from its last state. */
final class Lineage {
    /** The parent of the first state. */
    static final int NONE = -1;

    private int[] parents = new int[1024];
    private int[] moves = new int[1024];
    private int size;

    /** Keeps a state's origin; the number it is known by from now on. */
    int add(int parent, int move) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            moves = Arrays.copyOf(moves, 2 * size);
        }
        parents[size] = parent;
        moves[size] = move;
        return size++;
    }

    int size() {
        return size;
    }

    /** The order that ends with this move from that state. */
    int[] order(Masks masks, int parent, int move) {
        int steps = 1;
        for (int at = parent; parents[at] != NONE; at = parents[at]) {
            steps++;
        }
        int[] path = new int[steps];
        path[--steps] = move;
        for (int at = parent; parents[at] != NONE; at = parents[at]) {
            path[--steps] = moves[at];
        }
        var replay = new Replay(masks);
        for (int step : path) {
            replay.go(step);
        }
        return replay.order;
    }

    /** Goes the same way again, remembering which way round the stored mirror images stand. */
    private static final class Replay {
        private final Conflicts conflicts;
        private final TwoEnds state;
        private final int[] order;
        private int first;
        private int last;
        private boolean turned;

        Replay(Masks masks) {
            conflicts = new Conflicts(masks);
            state = new TwoEnds(masks, conflicts);
            order = new int[masks.scenes];
            last = masks.scenes;
            state.load(masks.everyScene(), 0, 0, 0);
        }

        void go(int move) {
            if (move == Move.CERTAIN) {
                conflicts.prepare(state.front | state.back | state.untouched, state.left);
                state.placeCertain(this::note);
            } else {
                state.place(Move.scene(move), Move.front(move));
                note(Move.scene(move), Move.front(move));
            }
            if (state.isTurned()) {
                state.turn();
                turned = !turned;
            }
            state.load(state.left, state.front, state.back, state.paid);
        }

        private void note(int scene, boolean front) {
            if (front != turned) {
                order[first++] = scene;
            } else {
                order[--last] = scene;
            }
        }
    }
}
