package org.baiju.shootplan.talent;

/** Lower bounds on what waiting costs in the scenes that are still to be placed. */
final class HoldingBound {
    /** Fixed-point unit of a scene's share in the joint bound; rounding down keeps it a bound. */
    private static final int SHIFT = 8;

    private final Masks masks;
    private final Conflicts conflicts;
    private final FinishingOrders orders;
    private final long[] weightX;
    private final long[] weightY;

    HoldingBound(Masks masks, Conflicts conflicts) {
        this.masks = masks;
        this.conflicts = conflicts;
        this.orders = new FinishingOrders(masks);
        this.weightX = new long[masks.scenes];
        this.weightY = new long[masks.scenes];
    }

    /** Quick: what the conflicts alone cost. The conflicts must have been prepared for these actors. */
    long byConflicts(long q, long x, long y) {
        if (x == 0 || y == 0) {
            return 0;
        }
        long sum = 0;
        for (long rest = q; rest != 0; rest &= rest - 1) {
            int s = Long.numberOfTrailingZeros(rest);
            long cast = masks.cast[s];
            sum += masks.duration[s] * conflicts.unavoidable(x & ~cast, y & ~cast);
        }
        return sum;
    }

    /** The best of all bounds. */
    long of(long q, long x, long y) {
        return Math.max(bySides(q, x, y), Math.max(byConflicts(q, x, y), joint(q, x, y)));
    }

    /** Each side alone: neither pays for the other. */
    long bySides(long q, long x, long y) {
        return orders.waiting(x, q, masks.duration) + orders.waiting(y, q, masks.duration);
    }

    /** Both sides and their conflicts at once. */
    long joint(long q, long x, long y) {
        long bx = x;
        long by = y;
        for (long rest = x; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long strangers = conflicts.strangers(actor, by);
            if (strangers == 0) {
                continue;
            }
            if (masks.dailyCost[actor] <= masks.cost(strangers)) {
                bx &= ~(1L << actor);
            } else {
                by &= ~strangers;
            }
        }
        long sum = 0;
        for (long rest = q; rest != 0; rest &= rest - 1) {
            int s = Long.numberOfTrailingZeros(rest);
            long cast = masks.cast[s];
            long costX = masks.cost(bx & ~cast);
            long costY = masks.cost(by & ~cast);
            long d = masks.duration[s];
            sum += d * Math.min(costX, costY);
            weightX[s] = costX > costY ? (d << SHIFT) * (costX - costY) / costX : 0;
            weightY[s] = costY > costX ? (d << SHIFT) * (costY - costX) / costY : 0;
        }
        long scaled = orders.waiting(bx, q, weightX) + orders.waiting(by, q, weightY);
        sum += (scaled + (1 << SHIFT) - 1) >> SHIFT;
        if (bx != x) {
            sum += orders.waiting(x & ~bx, q, masks.duration);
        }
        if (by != y) {
            sum += orders.waiting(y & ~by, q, masks.duration);
        }
        return sum;
    }
}
