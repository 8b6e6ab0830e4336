package org.baiju.shootplan.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.StripNotes;

/**
 * Puts strips that a plan cannot tell apart into the order of the script, over all its days: it costs nothing, and
 * performers play their story forwards as far as the plan lets them.
 */
final class ScriptOrder {
    private ScriptOrder() {}

    /** What a plan sees of a strip; the length on the screen is of no account. */
    private record Kind(Setting setting, Set<String> cast, Object length, int eighths, StripNotes notes) {
        static Kind of(Strip strip) {
            Measure measure = strip.measure();
            return new Kind(
                    strip.setting(), new HashSet<>(strip.cast()), measure.shooting(), measure.eighths(), strip.notes());
        }
    }

    /**
     * The same plan but for strips that change places with their like.
     *
     * @param script the strips in the order of the script
     * @param fixed keys of strips that stay where they are
     */
    static Plan of(Plan plan, List<Strip> script, Set<String> fixed) {
        Map<Kind, Deque<Strip>> left = new HashMap<>();
        Set<String> staying = new HashSet<>(fixed);
        plan.days().stream()
                .filter(ShootingDay::isLocked)
                .forEach(day -> day.strips().forEach(strip -> staying.add(strip.key())));
        script.stream()
                .filter(strip -> !staying.contains(strip.key()))
                .forEach(strip -> left.computeIfAbsent(Kind.of(strip), _ -> new ArrayDeque<>())
                        .add(strip));
        List<ShootingDay> days = new ArrayList<>();
        for (ShootingDay day : plan.days()) {
            List<DayItem> items = new ArrayList<>();
            day.items().forEach(item -> items.add(item instanceof Strip strip ? next(strip, staying, left) : item));
            days.add(day.with(items));
        }
        return new Plan(
                days,
                plan.boneyard().stream()
                        .map(strip -> next(strip, staying, left))
                        .toList());
    }

    private static Strip next(Strip strip, Set<String> staying, Map<Kind, Deque<Strip>> left) {
        Deque<Strip> alike = staying.contains(strip.key()) ? null : left.get(Kind.of(strip));
        return alike == null ? strip : alike.removeFirst();
    }
}
