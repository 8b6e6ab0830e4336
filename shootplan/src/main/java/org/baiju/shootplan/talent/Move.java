package org.baiju.shootplan.talent;

/** How a state was reached, in one number. */
final class Move {
    /** By placing what is certain. */
    static final int CERTAIN = -1;

    private Move() {}

    static int of(int scene, boolean front) {
        return 2 * scene + (front ? 0 : 1);
    }

    static int scene(int move) {
        return move >> 1;
    }

    static boolean front(int move) {
        return (move & 1) == 0;
    }
}
