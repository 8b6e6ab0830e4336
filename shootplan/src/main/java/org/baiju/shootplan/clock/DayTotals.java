package org.baiju.shootplan.clock;

import java.time.Duration;
import java.util.List;
import org.baiju.shootplan.Strip;

/**
 * What one day comes to.
 *
 * @param work shooting and moves
 * @param cast every character in it, in the order of their first scenes
 */
public record DayTotals(
        int scenes, Duration screen, int eighths, Duration work, int companyMoves, int setChanges, List<String> cast) {
    public DayTotals {
        cast = List.copyOf(cast);
    }

    /** The totals of a day. */
    public static DayTotals of(Timetable timetable) {
        List<Strip> strips = timetable.day().strips();
        return new DayTotals(
                strips.size(),
                strips.stream().map(strip -> strip.measure().screen()).reduce(Duration.ZERO, Duration::plus),
                strips.stream().mapToInt(strip -> strip.measure().eighths()).sum(),
                timetable.work(),
                timetable.count(Timetable.Kind.MOVE),
                timetable.count(Timetable.Kind.SET_CHANGE),
                strips.stream()
                        .flatMap(strip -> strip.cast().stream())
                        .distinct()
                        .toList());
    }
}
