package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.order.DaySequence;

/** Puts strips onto other days of a plan and leaves as much of it as it was as is wanted: days, banners, orders, calls. */
final class Weaving {
    private final Shoot shoot;
    private final Plan before;
    private final Set<DayKey> kept;
    private final long seed;

    /** How much of the order within the days may change. */
    enum Freedom {
        /** What stays on a day keeps its order; what comes stands behind its place. */
        NONE,
        /** Days that strips come to or leave are ordered anew. */
        CHANGED_DAYS,
        /** All days are ordered anew, since one day's end is the next one's beginning. */
        ALL_DAYS
    }

    /**
     * @param kept days whose order stays whatever comes or goes, as those that are partly shot
     */
    Weaving(Shoot shoot, Plan before, Set<DayKey> kept, long seed) {
        this.shoot = shoot;
        this.before = before;
        this.kept = kept;
        this.seed = seed;
    }

    /**
     * The plan with strips on other days.
     *
     * @param to the day of each strip that is on one then
     */
    Plan weave(Map<String, DayKey> to, Freedom freedom) {
        Set<DayKey> keys = new TreeSet<>(to.values());
        before.days().forEach(day -> keys.add(day.key()));
        var sequence = new DaySequence(shoot, seed);
        List<ShootingDay> days = new ArrayList<>();
        for (DayKey key : keys) {
            ShootingDay old = before.findDay(key).orElse(new ShootingDay(key, null, false, List.of()));
            List<DayItem> items = items(old, to);
            boolean isChanged = !items.equals(old.items());
            boolean isOrdered = !kept.contains(key)
                    && (freedom == Freedom.ALL_DAYS || (freedom == Freedom.CHANGED_DAYS && isChanged));
            ShootingDay day = old.with(items);
            if (isOrdered && !day.strips().isEmpty()) {
                days.add(withBanners(sequence.order(key, day.strips()), old));
            } else {
                sequence.keep(day);
                days.add(day);
            }
        }
        List<Strip> boneyard =
                before.strips().filter(strip -> !to.containsKey(strip.key())).toList();
        return new Plan(days, boneyard);
    }

    private List<DayItem> items(ShootingDay day, Map<String, DayKey> to) {
        List<DayItem> items = new ArrayList<>(day.items().stream()
                .filter(item -> item instanceof Banner || day.key().equals(to.get(item.key())))
                .toList());
        Set<String> here = new HashSet<>(items.stream().map(DayItem::key).toList());
        before.strips()
                .filter(strip -> day.key().equals(to.get(strip.key())) && !here.contains(strip.key()))
                .forEach(strip -> items.add(Filling.behindItsPlace(shoot, items, strip), strip));
        return items;
    }

    /** Banners stand where they stood, as far as the day goes. */
    private static ShootingDay withBanners(ShootingDay ordered, ShootingDay old) {
        List<DayItem> items = new ArrayList<>(ordered.items());
        for (int i = 0; i < old.items().size(); i++) {
            if (old.items().get(i) instanceof Banner banner) {
                items.add(Math.min(i, items.size()), banner);
            }
        }
        return ordered.with(items);
    }
}
