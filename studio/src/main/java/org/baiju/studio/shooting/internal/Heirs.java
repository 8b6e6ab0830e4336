package org.baiju.studio.shooting.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.internal.Lineages.Link;

/**
 * Which strip of a plan goes on as which scene of a later draft: of a scene that was split the first part, of several that
 * became one the strip that bears its number, or else the first that is on a day.
 *
 * @param laterKeys by the keys of the strips that go on; every later key once
 * @param earlier the keys of all strips of the plan
 */
public record Heirs(Map<String, String> laterKeys, Set<String> earlier) {
    public Heirs {
        laterKeys = Map.copyOf(laterKeys);
        earlier = Set.copyOf(earlier);
    }

    /**
     * Finds the heirs of the strips of a plan.
     *
     * @param later the keys of the later draft's scenes that can be shot
     */
    static Heirs of(Plan before, List<Link> links, Set<String> later) {
        Set<String> earlier = before.strips().map(Strip::key).collect(Collectors.toSet());
        Map<String, DayKey> days = before.daysByStrip();
        Map<String, String> heirs = new HashMap<>();
        for (Link link : links) {
            Optional<String> heir =
                    link.after().stream().filter(later::contains).findFirst();
            List<String> strips =
                    link.before().stream().filter(earlier::contains).toList();
            if (heir.isPresent() && !strips.isEmpty()) {
                String parent = first(strips, heir.get()::equals)
                        .or(() -> first(strips, days::containsKey))
                        .orElse(strips.getFirst());
                heirs.put(parent, heir.get());
            }
        }
        return new Heirs(heirs, earlier);
    }

    /** Every strip goes on as the scene of its own key, as between a draft and itself. */
    static Heirs same(Plan plan) {
        Set<String> keys = plan.strips().map(Strip::key).collect(Collectors.toSet());
        return new Heirs(keys.stream().collect(Collectors.toMap(key -> key, key -> key)), keys);
    }

    private static Optional<String> first(List<String> keys, Predicate<String> wanted) {
        return keys.stream().filter(wanted).findFirst();
    }

    /**
     * Notes as they follow their scenes; those of scenes that do not go on are left out, so that no other scene gets them with
     * the number. A note that moves gets a version that nobody has read.
     */
    SortedMap<String, Kept> carry(SortedMap<String, Kept> notes) {
        int unread = notes.values().stream().mapToInt(Kept::version).max().orElse(0) + 1;
        var carried = new TreeMap<String, Kept>();
        notes.forEach((key, kept) -> {
            String heir = laterKeys.get(key);
            if (heir != null) {
                carried.put(heir, heir.equals(key) ? kept : new Kept(unread, kept.note(), kept.by(), kept.at()));
            }
        });
        Set<String> others = new HashSet<>(notes.keySet());
        others.removeAll(earlier);
        others.forEach(key -> carried.putIfAbsent(key, notes.get(key)));
        return carried;
    }
}
