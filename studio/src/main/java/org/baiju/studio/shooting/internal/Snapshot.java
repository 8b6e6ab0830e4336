package org.baiju.studio.shooting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/**
 * The order of a board at a version, as it is kept: keys only, since scenes live elsewhere.
 *
 * @param draft whose scenes the keys mean; absent where it was not kept
 */
public record Snapshot(
        List<SnapshotDay> days,
        List<String> boneyard,
        @Nullable UUID draft) {
    public Snapshot {
        days = List.copyOf(days);
        boneyard = List.copyOf(boneyard);
    }

    /** A day of it. */
    public record SnapshotDay(
            LocalDate date, int unit, @Nullable LocalTime call, boolean locked, List<SnapshotItem> items) {}

    /** A strip by its key, or a banner with its text and minutes. */
    public record SnapshotItem(
            String key, @Nullable String text, @Nullable Integer minutes) {}

    /** What a plan looks like. */
    public static Snapshot of(Plan plan, UUID draft) {
        return new Snapshot(
                plan.days().stream()
                        .map(day -> new SnapshotDay(
                                day.date(),
                                day.key().unit(),
                                day.call(),
                                day.isLocked(),
                                day.items().stream().map(Snapshot::item).toList()))
                        .toList(),
                plan.boneyard().stream().map(Strip::key).toList(),
                draft);
    }

    /** Whether its keys mean other scenes than those of a draft. */
    public boolean isOfOtherThan(UUID other) {
        return draft != null && !draft.equals(other);
    }

    private static SnapshotItem item(DayItem item) {
        return switch (item) {
            case Strip strip -> new SnapshotItem(strip.key(), null, null);
            case Banner banner ->
                new SnapshotItem(
                        banner.key(),
                        banner.text(),
                        Math.toIntExact(banner.length().toMinutes()));
        };
    }

    /** The plan with these strips; strips that the snapshot does not know are in the boneyard, last. */
    public Plan plan(List<Strip> strips) {
        Map<String, Strip> left = new LinkedHashMap<>();
        strips.forEach(strip -> left.put(strip.key(), strip));
        List<ShootingDay> made = new ArrayList<>();
        for (SnapshotDay day : days) {
            List<DayItem> items = new ArrayList<>();
            for (SnapshotItem item : day.items()) {
                Strip strip = left.remove(item.key());
                if (item.text() != null && item.minutes() != null) {
                    items.add(new Banner(item.key(), item.text(), Duration.ofMinutes(item.minutes())));
                } else if (strip != null) {
                    items.add(strip);
                }
            }
            made.add(new ShootingDay(new DayKey(day.date(), day.unit()), day.call(), day.locked(), items));
        }
        List<Strip> parked = new ArrayList<>();
        boneyard.forEach(key -> {
            Strip strip = left.remove(key);
            if (strip != null) {
                parked.add(strip);
            }
        });
        parked.addAll(left.values());
        return new Plan(made, parked);
    }
}
