package org.baiju.shootplan.talent;

/**
 * What can follow a state. Scenes are placed at one end only, that with fewer ways to go on; each thread of a search has
 * an expansion of its own.
 */
final class Expansion {
    private final Masks masks;
    private final Conflicts conflicts;
    private final HoldingBound bound;
    private final TwoEnds state;
    private final TwoEnds next;
    private final StateList atFront = new StateList();
    private final StateList atBack = new StateList();

    Expansion(Masks masks) {
        this.masks = masks;
        this.conflicts = new Conflicts(masks);
        this.bound = new HoldingBound(masks, conflicts);
        this.state = new TwoEnds(masks, conflicts);
        this.next = new TwoEnds(masks, conflicts);
    }

    private void load(StateList states, int i) {
        states.load(i, state);
        conflicts.prepare(state.front | state.back | state.untouched, state.left);
    }

    /**
     * Bounds a state as well as can be, in the list; or, if there are scenes in it whose place is certain, adds the state
     * without them to {@code deeper}, as coming from {@code i}.
     *
     * @return whether the state stays
     */
    boolean examine(StateList states, int i, long upper, StateList deeper) {
        load(states, i);
        if (state.placeCertain(TwoEnds.UNHEARD)) {
            deeper.add(state, states.bound(i), i, Move.CERTAIN);
            return false;
        }
        long waiting = bound.best(state, upper - state.paid);
        states.setBound(i, Math.max(states.bound(i), state.paid + waiting));
        return true;
    }

    /** Adds what follows the state and may cost less than {@code upper}, as coming from {@code i}. */
    void expand(StateList states, int i, long upper, StateList children) {
        load(states, i);
        long atLeast = states.bound(i);
        list(true, i, atLeast, upper, atFront);
        StateList fewer = atFront;
        // With nothing placed yet the back is the front's mirror image.
        if (state.left != masks.everyScene()) {
            list(false, i, atLeast, upper, atBack);
            fewer = atBack.size() < atFront.size() ? atBack : atFront;
        }
        for (int child = 0; child < fewer.size(); child++) {
            children.add(fewer, child, i);
        }
    }

    private void list(boolean front, int i, long atLeast, long upper, StateList children) {
        children.clear();
        long open = front ? state.front : state.back;
        long harmless = harmless(open);
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            if (!isDominated(scene, open, harmless)) {
                next.copy(state);
                next.place(scene, front);
                long child = next.paid < upper ? next.paid + bound.quick(next, upper - next.paid) : upper;
                if (child < upper) {
                    children.add(next, Math.max(atLeast, child), i, Move.of(scene, front));
                }
            }
        }
    }

    /** The scenes during which those who wait at this end cost no more than waiting in the scene must cost anywhere. */
    private long harmless(long open) {
        long harmless = 0;
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            long absent = ~masks.cast[scene];
            long waiting = open & absent;
            if (waiting == 0
                    || masks.cost(waiting)
                            <= conflicts.unavoidable(
                                    state.front & absent, state.back & absent, state.untouched & absent)) {
                harmless |= 1L << scene;
            }
        }
        return harmless;
    }

    /**
     * Whether another scene can go before this one at no loss wherever it stood: it is harmless here, and brings only
     * people whom this scene brings too. Of two scenes that could change places the first goes first.
     */
    private boolean isDominated(int scene, long open, long harmless) {
        long stay = open | state.fixed;
        long fresh = masks.cast[scene] & ~stay;
        boolean isHarmless = (harmless >>> scene & 1) != 0;
        for (long rest = harmless & ~(1L << scene); rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            long others = masks.cast[other] & ~stay;
            if ((others & ~fresh) == 0 && (others != fresh || !isHarmless || other < scene)) {
                return true;
            }
        }
        return false;
    }
}
