package org.baiju.shootplan.hours;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baiju.finding.Finding;

/** Puts a production's wishes over a pack and lets through only what is stricter. */
final class Tightening {
    private static final String NOT_A_LIMIT = "–";

    private Tightening() {}

    static PackResult of(HoursPack pack, String production, Map<String, String> wishes) {
        Optional<Finding> foreign = wishes.keySet().stream()
                .filter(key -> !isLimit(key))
                .sorted()
                .findFirst()
                .map(key -> HoursRule.PACK_LOOSENED.about(key + " = " + wishes.get(key), NOT_A_LIMIT));
        if (foreign.isPresent()) {
            return new PackResult.Refused(foreign.get());
        }
        Map<String, String> entries = new HashMap<>(pack.entries());
        entries.putAll(wishes);
        entries.put("id", pack.id() + "+" + production);
        addSources(entries, wishes.keySet(), production);
        return switch (PackReader.read(entries)) {
            case PackResult.Refused refused -> refused;
            case PackResult.Ready(HoursPack tighter) ->
                looser(pack, tighter, wishes)
                        .<PackResult>map(PackResult.Refused::new)
                        .orElseGet(() -> new PackResult.Ready(tighter));
        };
    }

    private static boolean isLimit(String key) {
        return Limit.byKey(key).isPresent() || key.startsWith("child.band.");
    }

    /** A limit that only the production has must say whose it is. */
    private static void addSources(Map<String, String> entries, Set<String> keys, String production) {
        Set<String> prefixes = new HashSet<>();
        keys.forEach(key -> Limit.byKey(key)
                .ifPresent(limit -> prefixes.add("rule." + limit.rule().key())));
        keys.stream().filter(key -> key.endsWith(".windows")).forEach(_ -> prefixes.add("rule.child-window"));
        prefixes.forEach(prefix -> entries.putIfAbsent(prefix + ".source", "production: " + production));
    }

    private static Optional<Finding> looser(HoursPack old, HoursPack now, Map<String, String> wishes) {
        for (Limit limit : Limit.values()) {
            long before = old.limit(limit).orElse(limit.absent());
            if (limit.isLooser(now.limit(limit).orElse(limit.absent()), before)) {
                return Optional.of(refusal(limit.key(), wishes, old, limit.rule()));
            }
        }
        for (int i = 0; i < now.bands().size(); i++) {
            String prefix = "child.band." + (i + 1);
            if (i >= old.bands().size()) {
                return Optional.of(refusal(prefix + ".from", wishes, old, HoursRule.CHILD_TOO_YOUNG));
            }
            Band before = old.bands().get(i);
            Band after = now.bands().get(i);
            if (!after.from().equals(before.from())) {
                return Optional.of(refusal(prefix + ".from", wishes, old, HoursRule.CHILD_TOO_YOUNG));
            } else if (after.onSet() > before.onSet()) {
                return Optional.of(refusal(prefix + ".on-set", wishes, old, HoursRule.CHILD_ON_SET));
            } else if (after.work() > before.work()) {
                return Optional.of(refusal(prefix + ".work", wishes, old, HoursRule.CHILD_WORK));
            } else if (after.workFree() > before.workFree()) {
                return Optional.of(refusal(prefix + ".work-free", wishes, old, HoursRule.CHILD_WORK));
            } else if (!within(after.windows(), before.windows())) {
                return Optional.of(refusal(prefix + ".windows", wishes, old, HoursRule.CHILD_WINDOW));
            }
        }
        return Optional.empty();
    }

    private static boolean within(List<Band.Window> after, List<Band.Window> before) {
        return before.isEmpty()
                || (!after.isEmpty()
                        && after.stream().allMatch(window -> before.stream().anyMatch(old -> old.contains(window))));
    }

    private static Finding refusal(String key, Map<String, String> wishes, HoursPack old, HoursRule rule) {
        return HoursRule.PACK_LOOSENED.about(
                key + " = " + wishes.getOrDefault(key, NOT_A_LIMIT),
                old.entries().getOrDefault(key, NOT_A_LIMIT) + " (" + rule.id() + ")");
    }
}
