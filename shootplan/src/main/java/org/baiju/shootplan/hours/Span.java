package org.baiju.shootplan.hours;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of local time in whole minutes, its end not included. Clocks are those on the wall: a night in which they
 * change is counted as the wall shows it.
 */
public record Span(LocalDateTime from, LocalDateTime to) {
    public Span {
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("Not whole minutes: %s to %s. Use Span.covering.".formatted(from, to));
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The end %s does not come after the start %s".formatted(to, from));
        }
    }

    /** The smallest span of whole minutes around two moments: what was tapped to the second is never counted short. */
    public static Span covering(LocalDateTime from, LocalDateTime to) {
        LocalDateTime floor = to.truncatedTo(ChronoUnit.MINUTES);
        return new Span(from.truncatedTo(ChronoUnit.MINUTES), floor.equals(to) ? to : floor.plusMinutes(1));
    }

    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The same span, longer by minutes before and after. */
    Span widened(long before, long after) {
        return new Span(from.minusMinutes(before), to.plusMinutes(after));
    }
}
