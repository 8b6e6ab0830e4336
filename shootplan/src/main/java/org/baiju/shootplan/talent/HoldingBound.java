package org.baiju.shootplan.talent;

/**
 * Lower bounds on what waiting costs in the scenes that are left. Conflicts bound each scene by itself; what of the
 * actors' costs they leave is bounded by the orders in which a side can finish (for the back: begin, read from the end).
 * Bounds from actors open at one end stand in Qin, Zhang, Lim, Liang 2016 (EJOR 250:412-426); conflicts between the ends
 * by scene, and both at once, are described in docs/adr/009-exact-core.md.
 */
final class HoldingBound {
    /** Fixed-point fractions of a cost; rounding down keeps a bound a bound. */
    private static final int SHIFT = 12;

    private final Masks masks;
    private final Conflicts conflicts;
    private final FinishingOrders frontOrders = new FinishingOrders();
    private final FinishingOrders backOrders = new FinishingOrders();
    private final long[] spare;
    private long completeFront;
    private long completeBack;

    HoldingBound(Masks masks, Conflicts conflicts) {
        this.masks = masks;
        this.conflicts = conflicts;
        this.spare = new long[masks.actors];
    }

    /**
     * The quick bound: what the conflicts alone cost. They must have been prepared for the state, or for one before it.
     *
     * @param enough where to stop looking for a better one
     */
    long quick(TwoEnds state, long enough) {
        if (state.front == 0 || state.back == 0) {
            return 0;
        }
        findComplete(state);
        long sum = 0;
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            long absent = ~masks.cast[scene];
            sum += masks.duration[scene]
                    * Math.min(masks.cost(completeFront & absent), masks.cost(completeBack & absent));
        }
        return sum >= enough || isComplete(state) ? sum : Math.max(sum, byConflicts(state));
    }

    private long byConflicts(TwoEnds state) {
        long sum = 0;
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            long absent = ~masks.cast[scene];
            sum += masks.duration[scene]
                    * conflicts.unavoidable(state.front & absent, state.back & absent, state.untouched & absent);
        }
        return sum;
    }

    /** The best bound there is. */
    long best(TwoEnds state, long enough) {
        long conflicting = quick(state, enough);
        if (conflicting >= enough) {
            return conflicting;
        }
        long joint = joint(state);
        return joint >= enough ? joint : Math.max(Math.max(conflicting, joint), bySides(state));
    }

    /** Each side alone: neither pays for the other. */
    private long bySides(TwoEnds state) {
        frontOrders.begin(state.front);
        backOrders.begin(state.back);
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            frontOrders.add(masks.cast[scene], masks.dailyCost, masks.duration[scene]);
            backOrders.add(masks.cast[scene], masks.dailyCost, masks.duration[scene]);
        }
        return frontOrders.waiting() + backOrders.waiting();
    }

    /** What the conflicts cost, and what is spare of the costs as finishing orders. */
    private long joint(TwoEnds state) {
        findComplete(state);
        frontOrders.begin(state.front);
        backOrders.begin(state.back);
        long sum = 0;
        for (long rest = state.left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            long cast = masks.cast[scene];
            long conflicting = share(state, cast);
            sum += conflicting * masks.duration[scene];
            frontOrders.add(cast, spare, masks.duration[scene]);
            backOrders.add(cast, spare, masks.duration[scene]);
        }
        sum += frontOrders.waiting() + backOrders.waiting();
        return (sum + (1L << SHIFT) - 1) >> SHIFT;
    }

    /**
     * What conflicts cost in a unit of time of this scene, scaled; what they leave of each cost becomes spare. Where all
     * are in conflict with all, everyone on the dearer side pays the same part, which leaves the orders most to say.
     */
    private long share(TwoEnds state, long cast) {
        long front = masks.cost(completeFront & ~cast);
        long back = masks.cost(completeBack & ~cast);
        leave(state.front & ~cast, completeFront, front, back);
        leave(state.back & ~cast, completeBack, back, front);
        long further = isComplete(state)
                ? 0
                : conflicts.flow(state.front & ~cast, state.back & ~cast, state.untouched & ~cast, spare, 1L << SHIFT);
        return (Math.min(front, back) << SHIFT) + further;
    }

    private void leave(long actors, long complete, long own, long other) {
        long left = own > other ? ((own - other) << SHIFT) / own : 0;
        for (long rest = actors; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            spare[actor] = masks.dailyCost[actor] * ((complete >>> actor & 1) == 0 ? 1L << SHIFT : left);
        }
    }

    /** Finds actors of both sides who are all in conflict with each other, leaving out the cheaper where there is none. */
    private void findComplete(TwoEnds state) {
        completeFront = state.front;
        completeBack = state.back;
        for (long rest = state.front; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long strangers = completeBack & ~conflicts.partners(actor);
            if (masks.dailyCost[actor] <= masks.cost(strangers)) {
                completeFront &= ~(1L << actor);
            } else {
                completeBack &= ~strangers;
            }
        }
    }

    private boolean isComplete(TwoEnds state) {
        return completeFront == state.front && completeBack == state.back;
    }
}
