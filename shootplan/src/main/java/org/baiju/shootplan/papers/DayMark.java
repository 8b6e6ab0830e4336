package org.baiju.shootplan.papers;

/** What a date is to a performer, in the letters of a day-out-of-days. */
public enum DayMark {
    /** The first date with work. */
    SW,
    W,
    /** A shooting date without work between two with work: it is paid as a hold. */
    H,
    /** The last date with work. */
    WF,
    /** The only date with work. */
    SWF,
    /** The last date with work before the performer is let go for a while. */
    WD,
    /** The first date with work, and the last before the performer is let go for a while. */
    SWD,
    /** The first date with work after the performer was let go. */
    PW,
    /** The first date with work after the performer was let go, and the last of all. */
    PWF;

    /** Whether the performer works on such a date. */
    public boolean isWork() {
        return this != H;
    }

    static DayMark of(boolean isStart, boolean isFinish, boolean isDrop, boolean isPickup) {
        if (isPickup) {
            return isFinish ? PWF : PW;
        }
        if (isDrop) {
            return isStart ? SWD : WD;
        }
        if (isStart) {
            return isFinish ? SWF : SW;
        }
        return isFinish ? WF : W;
    }
}
