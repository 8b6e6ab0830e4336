package org.baiju.shootplan.season;

/** Who and what is in which slot, counted, for one scene after the other that enters or leaves. */
final class Occupancy {
    final int[] personScenes;
    final int[] personMinutes;
    /** The slots in which each person works, as bits. */
    final long[] personSlots;

    final int[] placeScenes;
    /** The slots in which each place is used, as bits. */
    final long[] placeSlots;

    final int[] setScenes;

    final int[] scenesIn;
    final int[] minutesIn;
    final int[] placesIn;
    final int[] setsIn;
    final int[] brightIn;
    final int[] darkIn;
    /** How many people work in each slot who must not work at night. */
    final int[] guardedIn;

    /** The scenes of each slot, in no order; as many as {@link #scenesIn} says. */
    final int[][] listOf;

    /** The slots with scenes, and those with an exterior by night, as bits. */
    long used;

    long night;

    private final Tables t;
    private final int slots;
    private final int[] positionOf;

    Occupancy(Tables tables) {
        t = tables;
        slots = tables.slots;
        personScenes = new int[tables.people * slots];
        personMinutes = new int[tables.people * slots];
        personSlots = new long[tables.people];
        placeScenes = new int[tables.places * slots];
        placeSlots = new long[tables.places];
        setScenes = new int[tables.sets * slots];
        scenesIn = new int[slots];
        minutesIn = new int[slots];
        placesIn = new int[slots];
        setsIn = new int[slots];
        brightIn = new int[slots];
        darkIn = new int[slots];
        guardedIn = new int[slots];
        listOf = new int[slots][tables.scenes];
        positionOf = new int[tables.scenes];
    }

    void enter(int scene, int to) {
        int minutes = t.minutes[scene];
        for (int person : t.cast[scene]) {
            int cell = person * slots + to;
            personMinutes[cell] += minutes;
            if (personScenes[cell]++ == 0) {
                personSlots[person] |= 1L << to;
                guardedIn[to] += t.guarded[person] ? 1 : 0;
            }
        }
        int place = t.place[scene];
        if (placeScenes[place * slots + to]++ == 0) {
            placesIn[to]++;
            placeSlots[place] |= 1L << to;
        }
        if (t.set[scene] >= 0) {
            setsIn[to] += setScenes[t.set[scene] * slots + to]++ == 0 ? 1 : 0;
        }
        positionOf[scene] = scenesIn[to];
        listOf[to][scenesIn[to]++] = scene;
        minutesIn[to] += minutes;
        brightIn[to] += t.bright[scene] ? 1 : 0;
        used |= 1L << to;
        if (t.dark[scene]) {
            darkIn[to]++;
            night |= 1L << to;
        }
    }

    void leave(int scene, int from) {
        int minutes = t.minutes[scene];
        for (int person : t.cast[scene]) {
            int cell = person * slots + from;
            personMinutes[cell] -= minutes;
            if (--personScenes[cell] == 0) {
                personSlots[person] &= ~(1L << from);
                guardedIn[from] -= t.guarded[person] ? 1 : 0;
            }
        }
        int place = t.place[scene];
        if (--placeScenes[place * slots + from] == 0) {
            placesIn[from]--;
            placeSlots[place] &= ~(1L << from);
        }
        if (t.set[scene] >= 0) {
            setsIn[from] -= --setScenes[t.set[scene] * slots + from] == 0 ? 1 : 0;
        }
        minutesIn[from] -= minutes;
        brightIn[from] -= t.bright[scene] ? 1 : 0;
        int last = listOf[from][--scenesIn[from]];
        listOf[from][positionOf[scene]] = last;
        positionOf[last] = positionOf[scene];
        if (scenesIn[from] == 0) {
            used &= ~(1L << from);
        }
        if (t.dark[scene] && --darkIn[from] == 0) {
            night &= ~(1L << from);
        }
    }

    /** What goes from one slot to another, summed up for each person, place or set; kept to be used again and again. */
    static final class Shifts {
        /** How many scenes more go than come. */
        final int[] shift;
        /** How many minutes more go than come. */
        final int[] minutes;
        /** Whose entries may differ from 0. */
        final int[] touched;

        int size;

        /** By how many the used things of the one slot and of the other changed, or the guarded people in them. */
        int left;

        int entered;
        private final boolean[] isTouched;

        Shifts(int things) {
            shift = new int[things];
            minutes = new int[things];
            touched = new int[things];
            isTouched = new boolean[things];
        }

        /** Counts a scene that goes (1) or comes (−1). */
        void shift(int thing, int way, int sceneMinutes) {
            if (!isTouched[thing]) {
                isTouched[thing] = true;
                touched[size++] = thing;
            }
            shift[thing] += way;
            minutes[thing] += way * sceneMinutes;
        }

        /** Counts a thing that is used in a slot no longer (−1) or newly (1), for the one slot and for the other. */
        void count(int inOne, int inOther) {
            left += inOne;
            entered += inOther;
        }

        /** Before things are counted. */
        void startCount() {
            left = 0;
            entered = 0;
        }

        void clear() {
            for (int index = 0; index < size; index++) {
                int thing = touched[index];
                shift[thing] = 0;
                minutes[thing] = 0;
                isTouched[thing] = false;
            }
            size = 0;
        }
    }
}
