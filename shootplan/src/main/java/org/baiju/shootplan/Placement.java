package org.baiju.shootplan;

import java.time.Duration;

/** What came of putting a strip onto a day. */
public sealed interface Placement {

    /** The day with the strip on it. */
    record Placed(ShootingDay day) implements Placement {}

    /** The strip does not fit. */
    record Overfull(Strip strip, Duration missing) implements Placement {}
}
