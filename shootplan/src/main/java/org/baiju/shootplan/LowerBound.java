package org.baiju.shootplan;

import java.time.Duration;
import java.util.List;

/** What no plan can do better than. */
public final class LowerBound {

    private LowerBound() {}

    /** The fewest days in which the strips can be shot: their shooting time, without any move, over full days. */
    public static int days(List<Strip> strips, Duration dayLimit) {
        Duration work = strips.stream().map(strip -> strip.measure().shooting()).reduce(Duration.ZERO, Duration::plus);
        return Math.toIntExact(Math.ceilDiv(work.toMillis(), dayLimit.toMillis()));
    }
}
