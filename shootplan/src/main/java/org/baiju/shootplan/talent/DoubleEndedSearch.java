package org.baiju.shootplan.talent;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Exact search over {@link TwoEnds states}, layer by layer from all scenes left to none; equal states are met once. The
 * first pass keeps only the most promising states of a layer, which finds a good order; the last keeps all that may beat
 * it, which is the proof.
 */
final class DoubleEndedSearch {
    /** How many states are looked at between two questions whether to stop. */
    private static final int BATCH = 256;

    /** As many origins, which are never dropped, take less memory than a state. */
    private static final int ORIGINS_PER_STATE = 4;

    /** States of a layer in the first passes; the best of a pass makes the next one smaller. */
    private static final int[] WIDTHS = {300, Integer.MAX_VALUE};

    private final Masks masks;
    private final Expansion expansion;
    private final BooleanSupplier stopped;
    private final long mostStates;
    private final StateList reached = new StateList();

    private StateTable[] layers = {};
    private Lineage lineage = new Lineage();
    private long liveStates;
    private long everyState;
    private int[] order;
    private long upper;
    private long lower;

    /**
     * @param order a complete order to begin with
     * @param waiting what waiting costs in it
     * @param mostStates how many states may be kept at once
     */
    DoubleEndedSearch(Masks masks, int[] order, long waiting, long mostStates, BooleanSupplier stopped) {
        this.masks = masks;
        this.expansion = new Expansion(masks);
        this.order = order;
        this.upper = waiting;
        this.mostStates = mostStates;
        this.stopped = stopped;
    }

    /** Searches until the best order is proved to be that, or until stopped. */
    void run() {
        for (int pass = 0; pass < WIDTHS.length && lower < upper; pass++) {
            if (!isOver()) {
                long leftOut = pass(WIDTHS[pass]);
                lower = Math.max(lower, Math.min(upper, leftOut));
            }
        }
    }

    int[] order() {
        return order;
    }

    /** What waiting costs in the order. */
    long waiting() {
        return upper;
    }

    /** What waiting costs at least in any order. */
    long bound() {
        return lower;
    }

    /** How many different states were kept, in all passes. */
    long states() {
        return everyState;
    }

    private boolean isOver() {
        return liveStates + lineage.size() / ORIGINS_PER_STATE > mostStates || stopped.getAsBoolean();
    }

    /** One pass; the least bound of what it left out, or more than the best order costs. */
    private long pass(int width) {
        layers = new StateTable[masks.scenes + 1];
        lineage = new Lineage();
        liveStates = 0;
        long leftOut = Long.MAX_VALUE;
        var root = new TwoEnds(masks, new Conflicts(masks));
        root.load(masks.everyScene(), 0, 0, 0);
        reached.clear();
        reached.add(root, 0, Lineage.NONE, Move.CERTAIN);
        keep(0, Lineage.NONE);
        for (int left = masks.scenes; left > 0; left--) {
            if (layers[left] != null) {
                StateList states = layers[left].states();
                leftOut = Math.min(leftOut, goThrough(states, width));
                if (isOver()) {
                    return Math.min(leftOut, leastBound());
                }
                liveStates -= states.size();
                layers[left] = null;
            }
        }
        return leftOut;
    }

    /** Examines a layer, then expands its best states; the least bound of those it leaves out. */
    private long goThrough(StateList states, int width) {
        int[] open = new int[states.size()];
        int count = 0;
        for (int i = 0; i < states.size(); i++) {
            if (i % BATCH == 0 && isOver()) {
                return Long.MAX_VALUE;
            }
            if (states.bound(i) < upper && stays(states, i)) {
                open[count++] = i;
            }
        }
        long limit = limit(states, open, count, width);
        for (int k = 0; k < count; k++) {
            if (k % BATCH == 0 && isOver()) {
                return limit;
            }
            int i = open[k];
            if (states.bound(i) < limit && states.bound(i) < upper) {
                reached.clear();
                expansion.expand(states, i, upper, reached);
                keepAll(states, i);
            }
        }
        return limit;
    }

    private boolean stays(StateList states, int i) {
        reached.clear();
        if (expansion.examine(states, i, upper, reached)) {
            return states.bound(i) < upper;
        }
        keepAll(states, i);
        return false;
    }

    /** The bound at which the layer is cut. */
    private static long limit(StateList states, int[] open, int count, int width) {
        if (count <= width) {
            return Long.MAX_VALUE;
        }
        long[] bounds = new long[count];
        for (int k = 0; k < count; k++) {
            bounds[k] = states.bound(open[k]);
        }
        Arrays.sort(bounds);
        return bounds[width];
    }

    private void keepAll(StateList states, int i) {
        int id = lineage.add(states.parent(i), states.move(i));
        for (int child = 0; child < reached.size(); child++) {
            keep(child, id);
        }
        // What follows from it is kept in its place.
        states.setBound(i, Long.MAX_VALUE);
    }

    private void keep(int child, int parent) {
        int left = reached.scenesLeft(child);
        if (left == 0) {
            if (reached.paid(child) < upper) {
                upper = reached.paid(child);
                order = lineage.order(masks, parent, reached.move(child));
            }
            return;
        }
        if (layers[left] == null) {
            layers[left] = new StateTable();
        }
        if (layers[left].put(reached, child, parent)) {
            liveStates++;
            everyState++;
        }
    }

    private long leastBound() {
        long least = Long.MAX_VALUE;
        for (StateTable layer : layers) {
            for (int i = 0; layer != null && i < layer.states().size(); i++) {
                least = Math.min(least, layer.states().bound(i));
            }
        }
        return least;
    }
}
