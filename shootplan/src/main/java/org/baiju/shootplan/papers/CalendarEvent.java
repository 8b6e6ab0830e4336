package org.baiju.shootplan.papers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file.
 *
 * @param uid the same for every version of the event, and of no other event in the world
 * @param sequence counts the versions, from 0
 * @param changedAt when this version was made
 * @param from on the clock of the zone
 * @param to on the clock of the zone, not before {@code from}
 * @param zone whose clock it is; absent if unknown, so that whoever reads it takes their own
 * @param isCancelled whether it does not take place any more
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant changedAt,
        LocalDateTime from,
        LocalDateTime to,
        @Nullable ZoneId zone,
        String summary,
        String location,
        String description,
        boolean isCancelled) {
    public CalendarEvent {
        if (uid.isBlank() || sequence < 0 || to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "No event \"%s\", version %d, lasts from %s to %s".formatted(uid, sequence, from, to));
        }
    }
}
