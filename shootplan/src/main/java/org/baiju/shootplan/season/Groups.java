package org.baiju.shootplan.season;

/**
 * Chooses scenes that might change slots together, always between two slots. A single scene seldom leaves a place or a
 * person's day without raising the cost; the whole of a place's scenes on a day, or two such groups changing places,
 * cross the ridge in one step.
 */
final class Groups {
    /** Of 100 single scenes those that go to where their place is used already: others seldom pay. */
    private static final int STAYS_AT_PLACE = 70;

    private final Assignment assignment;
    private final Tables t;
    private final long[] allowed;
    private final Dice dice;

    final int[] scenes;
    int size;
    int one;
    int other;

    /**
     * @param allowed for each scene the slots that it may go to
     */
    Groups(Assignment assignment, long[] allowed, Dice dice) {
        this.assignment = assignment;
        this.t = assignment.t;
        this.allowed = allowed;
        this.dice = dice;
        scenes = new int[t.scenes];
    }

    /** One scene that goes elsewhere; false if chance found none. */
    boolean chooseOne() {
        size = 0;
        int scene = dice.below(t.scenes);
        one = assignment.slot[scene];
        long known = allowed[scene] & assignment.slotsAt(t.place[scene]) & ~(1L << one);
        boolean stays = known != 0 && dice.below(100) < STAYS_AT_PLACE;
        other = dice.bitOf(stays ? known : allowed[scene]);
        scenes[size++] = scene;
        return one != other;
    }

    /** Two scenes that change places; false if chance found none. */
    boolean choosePair() {
        size = 0;
        int first = dice.below(t.scenes);
        int second = dice.below(t.scenes);
        one = assignment.slot[first];
        other = assignment.slot[second];
        if (one == other) {
            return false;
        }
        add(first, other);
        add(second, one);
        return size == 2;
    }

    /** Scenes of a place, of a person or of a whole slot; false if chance found none. */
    boolean chooseGroup() {
        size = 0;
        int scene = dice.below(t.scenes);
        one = assignment.slot[scene];
        other = dice.bitOf(allowed[scene]);
        if (one == other) {
            return false;
        }
        // The shares were measured on the four seasons of the benchmark: without exchanges of places a search ends
        // three per cent dearer, because it never gets rid of a whole day.
        int share = dice.below(100);
        if (share < 30) {
            addPlace(t.place[scene], one, other);
        } else if (share < 60) {
            addPerson(scene);
        } else if (share < 97) {
            addPlace(t.place[scene], one, other);
            addPlace(anotherPlace(other, t.place[scene]), other, one);
        } else {
            addPlace(-1, one, other);
            addPlace(-1, other, one);
        }
        return size > 0;
    }

    /** The scenes at a place, or everywhere if it is −1. */
    private void addPlace(int place, int from, int to) {
        int[] list = assignment.listOf(from);
        for (int index = assignment.scenesIn(from) - 1; index >= 0; index--) {
            if (place < 0 || t.place[list[index]] == place) {
                add(list[index], to);
            }
        }
    }

    private void addPerson(int scene) {
        int[] cast = t.cast[scene];
        if (cast.length == 0) {
            return;
        }
        int person = cast[dice.below(cast.length)];
        int[] list = assignment.listOf(one);
        for (int index = assignment.scenesIn(one) - 1; index >= 0; index--) {
            for (int member : t.cast[list[index]]) {
                if (member == person) {
                    add(list[index], other);
                }
            }
        }
    }

    /** A place that is used in a slot, another one if possible. */
    private int anotherPlace(int slot, int place) {
        int start = dice.below(t.places);
        for (int step = 0; step < t.places; step++) {
            int candidate = start + step < t.places ? start + step : start + step - t.places;
            if (candidate != place && (assignment.slotsAt(candidate) >>> slot & 1) != 0) {
                return candidate;
            }
        }
        return place;
    }

    private void add(int scene, int to) {
        if ((allowed[scene] >>> to & 1) != 0) {
            scenes[size++] = scene;
        }
    }
}
