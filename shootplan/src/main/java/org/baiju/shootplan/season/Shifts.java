package org.baiju.shootplan.season;

/** What goes from one slot to another, summed up for each person, place or set; kept to be used again and again. */
final class Shifts {
    /** How many scenes more go than come. */
    final int[] shift;
    /** How many minutes more go than come. */
    final int[] minutes;
    /** Whose entries may differ from 0. */
    final int[] touched;

    int size;
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
