package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Strip;

/** What turned out on the clock not to go, so that the next search leaves it alone. */
final class Cuts {
    private final Map<String, Set<LocalDate>> strips = new HashMap<>();
    private final Map<String, Set<LocalDate>> performers = new HashMap<>();

    /** A strip cannot be shot on a date. */
    void forbid(Strip strip, LocalDate date) {
        strips.computeIfAbsent(strip.key(), _ -> new HashSet<>()).add(date);
    }

    /** A performer cannot work on a date. */
    void giveOff(String performer, LocalDate date) {
        performers.computeIfAbsent(performer, _ -> new HashSet<>()).add(date);
    }

    /** The slots that are cut for a strip, as bits. */
    long of(Strip strip, Dates dates) {
        return dates.bits(strips.getOrDefault(strip.key(), Set.of())::contains);
    }

    /** The slots that are cut for a performer, as bits. */
    long of(Performer performer, Dates dates) {
        return dates.bits(performers.getOrDefault(performer.id(), Set.of())::contains);
    }
}
