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
    boolean examine(StateList states, int i, StateList deeper) {
        load(states, i);
        if (state.placeCertain(TwoEnds.UNHEARD)) {
            deeper.add(state, states.bound(i), i, Move.CERTAIN);
            return false;
        }
        long waiting = bound.of(state.left, state.front, state.back);
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
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            if (isDominated(scene, open)) {
                continue;
            }
            next.copy(state);
            next.place(scene, front);
            if (next.paid < upper) {
                long child = next.paid + bound.byConflicts(next.left, next.front, next.back);
                if (child < upper) {
                    children.add(next, Math.max(atLeast, child), i, Move.of(scene, front));
                }
            }
        }
    }

    /**
     * Whether another scene can go before this one at no loss wherever it stood: nobody waits during it, and it brings
     * only people whom this scene brings too. Of two scenes that could change places the first goes first.
     */
    private boolean isDominated(int scene, long open) {
        long cast = masks.cast[scene] & ~state.fixed;
        for (long rest = state.left & ~(1L << scene); rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            long others = masks.cast[other] & ~state.fixed;
            if ((open & ~others) == 0 && (others & ~open & ~cast) == 0 && (others != cast || other < scene)) {
                return true;
            }
        }
        return false;
    }
}
