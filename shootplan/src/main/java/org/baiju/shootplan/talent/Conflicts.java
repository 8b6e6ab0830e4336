package org.baiju.shootplan.talent;

/**
 * Who shares a scene that is still to be placed. If a front actor and a back actor share one, then before it the first
 * and after it the second is on location: in every scene one of the two is present, playing or waiting.
 */
final class Conflicts {
    private final Masks masks;
    private final long[] partners;
    private final long[] left;

    Conflicts(Masks masks) {
        this.masks = masks;
        this.partners = new long[masks.actors];
        this.left = new long[masks.actors];
    }

    /** Works out the partners of these actors within these scenes. */
    void prepare(long actors, long scenes) {
        for (long rest = actors; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long met = 0;
            for (long s = masks.scenesOf[actor] & scenes; s != 0; s &= s - 1) {
                met |= masks.cast[Long.numberOfTrailingZeros(s)];
            }
            partners[actor] = met;
        }
    }

    /** Whether every one of the first shares a scene with every one of the second. */
    boolean complete(long x, long y) {
        for (long rest = x; rest != 0; rest &= rest - 1) {
            if ((y & ~partners[Long.numberOfTrailingZeros(rest)]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Those of the second with whom this actor shares no scene. */
    long strangers(int actor, long y) {
        return y & ~partners[actor];
    }

    /**
     * What waiting costs at least in a unit of time in which none of these play: a flow between the two sides along
     * their conflicts, which is never more than the cheapest vertex cover.
     */
    long unavoidable(long x, long y) {
        if (x == 0 || y == 0) {
            return 0;
        }
        return complete(x, y) ? Math.min(masks.cost(x), masks.cost(y)) : flow(x, y);
    }

    private long flow(long x, long y) {
        for (long rest = y; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            left[actor] = masks.dailyCost[actor];
        }
        long open = y;
        long total = 0;
        for (long rest = x; rest != 0 && open != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long has = masks.dailyCost[actor];
            for (long met = open & partners[actor]; met != 0 && has > 0; met &= met - 1) {
                int other = Long.numberOfTrailingZeros(met);
                long moved = Math.min(has, left[other]);
                has -= moved;
                left[other] -= moved;
                total += moved;
                open &= left[other] == 0 ? ~(1L << other) : -1L;
            }
        }
        return total;
    }
}
