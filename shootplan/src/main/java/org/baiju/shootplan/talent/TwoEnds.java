package org.baiju.shootplan.talent;

/**
 * An order that grows from both ends, reduced to what its completion depends on: which scenes are left, who is on
 * location at the front and will play again, and who at the back. Who has played at both ends stays throughout and is
 * paid for at once ("fixed" in Qin, Zhang, Lim, Liang 2016).
 */
final class TwoEnds {
    /** Told of every scene that is placed because its place is certain. */
    interface Placed {
        void at(int scene, boolean front);
    }

    static final Placed UNHEARD = (_, _) -> {};

    private final Masks masks;
    private final Conflicts conflicts;

    /** Scenes left. */
    long left;
    /** Actors who have played at the front only, and will play again. */
    long front;
    /** Actors who have played at the back only, and play before. */
    long back;
    /** Waiting paid so far, with all of that of the fixed actors. */
    long paid;
    /** Actors all of whose scenes are left. */
    long untouched;
    /** Actors who have played at both ends and will play between. */
    long fixed;

    TwoEnds(Masks masks, Conflicts conflicts) {
        this.masks = masks;
        this.conflicts = conflicts;
    }

    void load(long left, long front, long back, long paid) {
        this.left = left;
        this.front = front;
        this.back = back;
        this.paid = paid;
        untouched = 0;
        long needed = 0;
        for (int actor = 0; actor < masks.actors; actor++) {
            long scenes = masks.scenesOf[actor];
            untouched |= (scenes & ~left) == 0 ? 1L << actor : 0;
            needed |= (scenes & left) != 0 ? 1L << actor : 0;
        }
        fixed = needed & ~untouched & ~front & ~back;
    }

    void copy(TwoEnds other) {
        left = other.left;
        front = other.front;
        back = other.back;
        paid = other.paid;
        untouched = other.untouched;
        fixed = other.fixed;
    }

    /** Everything that stands at the front stands at the back, and the other way round. */
    void turn() {
        long other = front;
        front = back;
        back = other;
    }

    /** Which of the two mirror images stands for both. */
    boolean isTurned() {
        return Long.compareUnsigned(front, back) > 0;
    }

    /** Puts a scene at the inner edge of the front, or of the back. */
    void place(int scene, boolean atFront) {
        if (atFront) {
            placeInFront(scene);
        } else {
            turn();
            placeInFront(scene);
            turn();
        }
    }

    private void placeInFront(int scene) {
        long cast = masks.cast[scene];
        left &= ~(1L << scene);
        paid += masks.duration[scene] * masks.cost(front & ~cast) + waitingThroughout(cast & back);
        fixed |= cast & back;
        back &= ~cast;
        front |= cast & untouched;
        untouched &= ~cast;
        for (long rest = cast; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            if ((masks.scenesOf[actor] & left) == 0) {
                front &= ~(1L << actor);
                fixed &= ~(1L << actor);
            }
        }
    }

    private long waitingThroughout(long actors) {
        long sum = 0;
        for (long rest = actors; rest != 0; rest &= rest - 1) {
            int actor = Long.numberOfTrailingZeros(rest);
            sum += masks.dailyCost[actor] * masks.time(left & ~masks.scenesOf[actor]);
        }
        return sum;
    }

    /**
     * Places every scene whose place is certain: it brings nobody new to its end, and those who wait there during it
     * cost no more than the conflicts of the two sides cost in this scene wherever it goes. Moving it there from
     * anywhere in between changes nothing else for the worse. The conflicts must have been prepared.
     *
     * @return whether there was one
     */
    boolean placeCertain(Placed placed) {
        boolean any = false;
        while (placeOneRound(placed)) {
            any = true;
        }
        return any;
    }

    private boolean placeOneRound(Placed placed) {
        boolean any = false;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int scene = Long.numberOfTrailingZeros(rest);
            long cast = masks.cast[scene] & ~fixed;
            boolean maybeFront = (cast & ~front) == 0;
            boolean maybeBack = (cast & ~back) == 0;
            if (maybeFront || maybeBack) {
                long least = conflicts.unavoidable(front & ~cast, back & ~cast, untouched);
                // Nobody in it is untouched, and its own cast lies on one side: its leaving undoes no conflict.
                boolean atFront = maybeFront && masks.cost(front & ~cast) <= least;
                if (atFront || (maybeBack && masks.cost(back & ~cast) <= least)) {
                    place(scene, atFront);
                    placed.at(scene, atFront);
                    any = true;
                }
            }
        }
        return any;
    }
}
