package org.baiju.shootplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan (大计划): what is shot on which day, in which order. Nothing stands on it twice. A plan knows nothing of what is
 * lawful: {@code org.baiju.shootplan.check} judges it.
 *
 * @param days by date and unit, each once
 * @param boneyard strips that are on no day (待排区)
 */
public record Plan(List<ShootingDay> days, List<Strip> boneyard) {
    /** More days than any mini series takes, all units together. */
    public static final int DAYS_MAX = 400;

    /** The most banners of a day: one an hour, all around the clock. */
    public static final int BANNERS_MAX = 24;

    public Plan {
        days = List.copyOf(days);
        boneyard = List.copyOf(boneyard);
        Set<String> keys = new HashSet<>();
        Stream.concat(days.stream().flatMap(day -> day.items().stream()), boneyard.stream())
                .map(DayItem::key)
                .filter(key -> !keys.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("%s stands on the plan twice".formatted(key));
                });
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i - 1).key().compareTo(days.get(i).key()) >= 0) {
                throw new IllegalArgumentException("The day %s does not come before %s"
                        .formatted(days.get(i - 1).key(), days.get(i).key()));
            }
        }
    }

    /** All strips: day by day in shooting order, then the boneyard. */
    public Stream<Strip> strips() {
        return Stream.concat(days.stream().flatMap(day -> day.strips().stream()), boneyard.stream());
    }

    /** The strip with this key. */
    public Optional<Strip> findStrip(String key) {
        return strips().filter(strip -> strip.key().equals(key)).findFirst();
    }

    public Optional<ShootingDay> findDay(DayKey key) {
        return days.stream().filter(day -> day.key().equals(key)).findFirst();
    }

    /** The day of each strip that is on one, by the strip's key. */
    public Map<String, DayKey> daysByStrip() {
        Map<String, DayKey> byStrip = new LinkedHashMap<>();
        days.forEach(day -> day.strips().forEach(strip -> byStrip.put(strip.key(), day.key())));
        return byStrip;
    }

    /** The day on which a strip or banner stands; empty for the boneyard and for what is unknown. */
    public Optional<ShootingDay> findDayOf(String key) {
        return days.stream()
                .filter(day -> day.items().stream().anyMatch(item -> item.key().equals(key)))
                .findFirst();
    }

    /**
     * Moves strips and banners, from wherever they are, to a position of a day, where they stand in the given order.
     *
     * @param position from 0, counted without what moves; beyond the end means at the end
     */
    public Move move(List<String> keys, DayKey to, int position) {
        if (findDay(to).isEmpty()) {
            return new Move.Refused(PlanRule.NO_SUCH_DAY.at(to, to, ""));
        }
        Move moved = taking(keys, to, (without, items) -> without.change(to, day -> day.insert(position, items)));
        return moved instanceof Move.Moved(Plan plan) && plan.banners(to) > Math.max(BANNERS_MAX, banners(to))
                ? new Move.Refused(PlanRule.TOO_MANY_BANNERS.at(to, plan.banners(to), BANNERS_MAX))
                : moved;
    }

    /** Takes strips off their days into the boneyard; banners go altogether. */
    public Move park(List<String> keys) {
        return taking(keys, null, (without, items) -> {
            List<Strip> parked = new ArrayList<>(without.boneyard);
            items.forEach(item -> {
                if (item instanceof Strip strip) {
                    parked.add(strip);
                }
            });
            return new Plan(without.days, parked);
        });
    }

    /** Adds a banner at a position of a day, from 0; beyond the end means at the end. */
    public Move announce(DayKey to, int position, Banner banner) {
        return banners(to) >= BANNERS_MAX
                ? new Move.Refused(PlanRule.TOO_MANY_BANNERS.at(to, banners(to) + 1, BANNERS_MAX))
                : onOpenDay(to, day -> day.insert(position, List.of(banner)));
    }

    private long banners(DayKey key) {
        return findDay(key).stream()
                .flatMap(day -> day.items().stream())
                .filter(item -> item instanceof Banner)
                .count();
    }

    /** Adds a day without strips. */
    public Move addDay(DayKey key) {
        if (findDay(key).isPresent()) {
            return new Move.Refused(PlanRule.DAY_EXISTS.at(key, key, ""));
        }
        if (days.size() >= DAYS_MAX) {
            return new Move.Refused(PlanRule.TOO_MANY_DAYS.at(key, days.size(), DAYS_MAX));
        }
        return new Move.Moved(withDay(new ShootingDay(key, null, false, List.of())));
    }

    /** Takes a day off the plan; its strips go into the boneyard. */
    public Move removeDay(DayKey key) {
        return onOpenDay(key, day -> day) instanceof Move.Refused refused
                ? refused
                : switch (park(findDay(key).orElseThrow().items().stream()
                        .map(DayItem::key)
                        .toList())) {
                    case Move.Refused refused -> refused;
                    case Move.Moved(Plan parked) ->
                        new Move.Moved(new Plan(
                                parked.days.stream()
                                        .filter(day -> !day.key().equals(key))
                                        .toList(),
                                parked.boneyard));
                };
    }

    /** Gives a day's work to another date or unit, and the work of that one, if any, to this. */
    public Move exchangeDays(DayKey one, DayKey other) {
        ShootingDay first = findDay(one).orElse(null);
        if (first == null) {
            return new Move.Refused(PlanRule.NO_SUCH_DAY.at(one, one, ""));
        }
        ShootingDay second = findDay(other).orElse(new ShootingDay(other, null, false, List.of()));
        if (first.isLocked() || second.isLocked()) {
            DayKey locked = first.isLocked() ? one : other;
            return new Move.Refused(PlanRule.DAY_LOCKED.at(locked, locked, ""));
        }
        if (one.equals(other)) {
            return new Move.Moved(this);
        }
        List<ShootingDay> all = new ArrayList<>(days.stream()
                .filter(day -> !day.key().equals(one) && !day.key().equals(other))
                .toList());
        all.add(new ShootingDay(other, first.call(), false, first.items()));
        all.add(new ShootingDay(one, second.call(), false, second.items()));
        all.sort(Comparator.comparing(ShootingDay::key));
        return new Move.Moved(new Plan(all, boneyard));
    }

    /** Changes a day that is not locked, as its call. */
    public Move onOpenDay(DayKey key, UnaryOperator<ShootingDay> change) {
        ShootingDay day = findDay(key).orElse(null);
        if (day == null) {
            return new Move.Refused(PlanRule.NO_SUCH_DAY.at(key, key, ""));
        }
        return day.isLocked()
                ? new Move.Refused(PlanRule.DAY_LOCKED.at(key, key, ""))
                : new Move.Moved(change(key, change));
    }

    /** Locks or opens a day. */
    public Move lock(DayKey key, boolean isLocked) {
        return findDay(key).isEmpty()
                ? new Move.Refused(PlanRule.NO_SUCH_DAY.at(key, key, ""))
                : new Move.Moved(change(key, day -> day.locked(isLocked)));
    }

    /** The same plan with a day more, or with another in the place of the one with its key. */
    public Plan withDay(ShootingDay day) {
        List<ShootingDay> all = new ArrayList<>(
                days.stream().filter(other -> !other.key().equals(day.key())).toList());
        all.add(day);
        all.sort(Comparator.comparing(ShootingDay::key));
        return new Plan(all, boneyard);
    }

    private Plan change(DayKey key, UnaryOperator<ShootingDay> change) {
        return withDay(change.apply(findDay(key).orElseThrow()));
    }

    /** What becomes of a plan without some items, which are given apart. */
    private interface Placing {
        Plan put(Plan without, List<DayItem> items);
    }

    private Move taking(List<String> keys, @Nullable DayKey to, Placing placing) {
        Map<String, DayItem> items = new LinkedHashMap<>();
        for (String key : keys) {
            ShootingDay from = findDayOf(key).orElse(null);
            DayItem item = from == null
                    ? findStrip(key).orElse(null)
                    : from.items().stream()
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .orElse(null);
            if (item == null) {
                return new Move.Refused(PlanRule.UNKNOWN_STRIP.at(key, key, ""));
            }
            if (from != null && from.isLocked()) {
                return new Move.Refused(PlanRule.DAY_LOCKED.at(from.key(), from.key(), ""));
            }
            items.put(key, item);
        }
        if (to != null && findDay(to).orElseThrow().isLocked()) {
            return new Move.Refused(PlanRule.DAY_LOCKED.at(to, to, ""));
        }
        Plan without = new Plan(
                days.stream()
                        .map(day -> day.with(day.items().stream()
                                .filter(item -> !items.containsKey(item.key()))
                                .toList()))
                        .toList(),
                boneyard.stream()
                        .filter(strip -> !items.containsKey(strip.key()))
                        .toList());
        return new Move.Moved(placing.put(without, List.copyOf(items.values())));
    }
}
