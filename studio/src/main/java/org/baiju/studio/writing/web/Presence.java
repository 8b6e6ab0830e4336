package org.baiju.studio.writing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.SeriesId;
import org.springframework.stereotype.Component;

/** Who has the editor of a series open: a hint within this process, forgotten within a minute. */
@Component
class Presence {
    private static final Duration REMEMBERED = Duration.ofSeconds(45);

    private final Map<Place, Seen> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    Presence(Clock clock) {
        this.clock = clock;
    }

    private record Place(SeriesId series, UUID person) {}

    private record Seen(String name, Instant at) {}

    /** Notes that somebody is there, and tells who else is. */
    List<String> enter(SignedIn who, SeriesId series) {
        Instant now = clock.instant();
        seen.values().removeIf(one -> one.at().isBefore(now.minus(REMEMBERED)));
        seen.put(new Place(series, who.person()), new Seen(who.displayName(), now));
        return seen.entrySet().stream()
                .filter(one -> one.getKey().series().equals(series)
                        && !one.getKey().person().equals(who.person()))
                .map(one -> one.getValue().name())
                .sorted()
                .toList();
    }
}
