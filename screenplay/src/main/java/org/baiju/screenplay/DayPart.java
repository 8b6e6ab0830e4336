package org.baiju.screenplay;

/** The parts of a day that light and schedules tell apart. */
public enum DayPart {
    DAWN,
    DAY,
    DUSK,
    NIGHT
}
