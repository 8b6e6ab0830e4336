package org.baiju.shootplan;

import java.time.Duration;
import java.util.List;

/**
 * What one day comes to.
 *
 * @param work shooting and moves
 * @param cast everybody called, in the order of their first scene
 */
public record DayTotals(int scenes, Duration screen, int eighths, Duration work, int companyMoves, List<String> cast) {

    /** The totals of a day. */
    public static DayTotals of(ShootingDay day) {
        List<Strip> strips = day.strips();
        return new DayTotals(
                strips.size(),
                strips.stream().map(strip -> strip.measure().screen()).reduce(Duration.ZERO, Duration::plus),
                strips.stream().mapToInt(strip -> strip.measure().eighths()).sum(),
                day.work(),
                day.companyMoves(),
                strips.stream()
                        .flatMap(strip -> strip.cast().stream())
                        .distinct()
                        .toList());
    }
}
