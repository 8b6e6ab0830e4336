package org.baiju.paperwork.intake.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/** Puts scenes on days one by one; what no file places ends in the boneyard, in the order of the script. */
final class PlanBuilder {
    /** Comes after everything that has a place in its day. */
    private static final long LAST = Long.MAX_VALUE;

    private final List<Strip> strips;
    private final SortedMap<DayKey, List<Placed>> days = new TreeMap<>();
    private final Map<String, String> seen = new HashMap<>();

    /** Something on a day, and where in it. */
    private record Placed(DayItem item, long order) {}

    PlanBuilder(List<Strip> strips) {
        this.strips = List.copyOf(strips);
    }

    /**
     * Notes where a strip or banner stands in the file, on a day or not.
     *
     * @param thing the place in the file
     * @return where it stood before; absent if it did not, and only then it counts
     */
    @Nullable
    String see(String key, String thing) {
        return seen.putIfAbsent(key, thing);
    }

    boolean hasSeen(Strip strip) {
        return seen.containsKey(strip.key());
    }

    /** @param order absent to stand after everything with an order, as the file has it */
    void place(DayItem item, DayKey day, @Nullable Long order) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Placed(item, order == null ? LAST : order));
    }

    int days() {
        return days.size();
    }

    Plan plan() {
        List<ShootingDay> shooting = new ArrayList<>();
        Map<String, DayItem> placed = new HashMap<>();
        days.forEach((key, items) -> {
            List<DayItem> ordered = items.stream()
                    .sorted(Comparator.comparingLong(Placed::order))
                    .map(Placed::item)
                    .toList();
            ordered.forEach(item -> placed.put(item.key(), item));
            shooting.add(new ShootingDay(key, null, false, ordered));
        });
        return new Plan(
                shooting,
                strips.stream()
                        .filter(strip -> !placed.containsKey(strip.key()))
                        .toList());
    }
}
