package org.baiju.shootplan.talent;

/**
 * Who shares a scene that is still to be placed, and what that costs. If a front actor and a back actor share one, then
 * before it the first and after it the second is on location: in every scene one of the two is present, playing or
 * waiting. If an untouched actor shares scenes with both, one of the three is.
 */
final class Conflicts {
    private final Masks masks;
    private final long[] partners;
    /** What of an actor's cost is not yet accounted for, while a flow is worked out. */
    private final long[] spare;

    Conflicts(Masks masks) {
        this.masks = masks;
        this.partners = new long[masks.actors];
        this.spare = new long[masks.actors];
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

    /** With whom the actor shares a scene. */
    long partners(int actor) {
        return partners[actor];
    }

    /** Whether every one of the first shares a scene with every one of the second. */
    boolean areComplete(long front, long back) {
        for (long rest = front; rest != 0; rest &= rest - 1) {
            if ((back & ~partners[Long.numberOfTrailingZeros(rest)]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What waiting costs at least in a unit of time in which none of these play: a flow from the front actors to the
     * back actors along their conflicts. Nobody's cost is counted twice, so it is a bound; it need not be the largest.
     */
    long unavoidable(long front, long back, long untouched) {
        if (front == 0 || back == 0) {
            return 0;
        }
        if (areComplete(front, back)) {
            return Math.min(masks.cost(front), masks.cost(back));
        }
        for (long rest = front | back; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            spare[actor] = masks.dailyCost[actor];
        }
        return flow(front, back, untouched, spare, 1);
    }

    /**
     * Moves what can be moved along conflicts, and takes it from what the actors have to spare.
     *
     * @param scale how many units of {@code spare} a daily cost has
     */
    long flow(long front, long back, long untouched, long[] spare, long scale) {
        long total = 0;
        long givers = front;
        long takers = back;
        for (long rest = front; rest != 0 && takers != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long met = takers & partners[actor];
            long moved = Math.min(spare[actor], sum(met, spare));
            total += moved;
            spare[actor] -= moved;
            givers &= spare[actor] == 0 ? ~(1L << actor) : -1L;
            takers &= ~take(met, moved, spare);
        }
        for (long rest = untouched; rest != 0 && givers != 0 && takers != 0; rest &= rest - 1) {
            int between = Long.numberOfTrailingZeros(rest);
            long from = givers & partners[between];
            long to = takers & partners[between];
            if (from != 0 && to != 0) {
                long moved = Math.min(masks.dailyCost[between] * scale, Math.min(sum(from, spare), sum(to, spare)));
                total += moved;
                givers &= ~take(from, moved, spare);
                takers &= ~take(to, moved, spare);
            }
        }
        return total;
    }

    private static long sum(long actors, long[] spare) {
        long sum = 0;
        for (long rest = actors; rest != 0; rest &= rest - 1) {
            sum += spare[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** Takes that much from these actors; those who have nothing left. */
    private static long take(long actors, long amount, long[] spare) {
        long wanted = amount;
        long empty = 0;
        for (long rest = actors; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            long taken = Math.min(wanted, spare[actor]);
            wanted -= taken;
            spare[actor] -= taken;
            empty |= spare[actor] == 0 ? 1L << actor : 0;
        }
        return empty;
    }
}
