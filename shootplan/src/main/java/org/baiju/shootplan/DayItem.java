package org.baiju.shootplan;

import java.time.Duration;

/** Something that a shooting day holds, in its order. */
public sealed interface DayItem permits Strip, Banner {

    /** Unique on a plan. */
    String key();

    /** How long the unit is busy with it. */
    Duration length();
}
