package org.baiju.shootplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baiju.finding.Finding;

/**
 * A plan (大计划): which strip is shot on which day. No strip stands on it twice.
 *
 * @param days by date, each date once
 * @param boneyard strips that are on no day (待排区)
 * @param findings what does not fit, with the remedy
 */
public record Plan(List<ShootingDay> days, List<Strip> boneyard, List<Finding> findings) {
    public Plan {
        days = List.copyOf(days);
        boneyard = List.copyOf(boneyard);
        findings = List.copyOf(findings);
        Set<String> keys = new HashSet<>();
        strips(days, boneyard)
                .map(Strip::key)
                .filter(key -> !keys.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("The strip %s stands on the plan twice".formatted(key));
                });
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).date().isBefore(days.get(i).date())) {
                throw new IllegalArgumentException("The day %s does not come before %s"
                        .formatted(days.get(i - 1).date(), days.get(i).date()));
            }
        }
    }

    /** A plan with the findings it deserves as it stands. */
    public static Plan of(List<ShootingDay> days, List<Strip> boneyard) {
        return new Plan(days, boneyard, Review.of(days, boneyard));
    }

    /** All strips: day by day in shooting order, then the boneyard. */
    public Stream<Strip> strips() {
        return strips(days, boneyard);
    }

    /** The strip with this key. */
    public Optional<Strip> findStrip(String key) {
        return strips().filter(strip -> strip.key().equals(key)).findFirst();
    }

    /**
     * Moves a strip, from wherever it is, to a position of a day.
     *
     * @param position from 0, counted without the strip itself; beyond the end means at the end
     */
    public Move move(String key, LocalDate date, int position) {
        Strip strip = findStrip(key).orElse(null);
        if (strip == null) {
            return new Move.Refused(PlanRule.UNKNOWN_STRIP.at(key, key, ""));
        }
        List<ShootingDay> after = daysWithout(key);
        int index = indexOf(date);
        if (index < 0) {
            return new Move.Refused(PlanRule.NO_SUCH_DAY.at(date.toString(), date.toString(), ""));
        }
        return switch (after.get(index).place(strip, position)) {
            case Placement.Placed(ShootingDay day) -> {
                after.set(index, day);
                yield new Move.Moved(Plan.of(after, boneyardWithout(key)));
            }
            case Placement.Overfull(Strip tooLong, var missing) ->
                new Move.Refused(PlanRule.DAY_OVERFULL.at(
                        date.toString(), tooLong.number(), String.valueOf(Math.ceilDiv(missing.toSeconds(), 60))));
        };
    }

    /** Takes a strip off its day into the boneyard. */
    public Move park(String key) {
        Strip strip = findStrip(key).orElse(null);
        if (strip == null) {
            return new Move.Refused(PlanRule.UNKNOWN_STRIP.at(key, key, ""));
        }
        List<Strip> parked = boneyardWithout(key);
        parked.add(strip);
        return new Move.Moved(Plan.of(daysWithout(key), parked));
    }

    private int indexOf(LocalDate date) {
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).date().equals(date)) {
                return i;
            }
        }
        return -1;
    }

    private List<ShootingDay> daysWithout(String key) {
        return new ArrayList<>(days.stream()
                .map(day -> new ShootingDay(day.date(), day.limit(), without(key, day.strips())))
                .toList());
    }

    private List<Strip> boneyardWithout(String key) {
        return without(key, boneyard);
    }

    private static List<Strip> without(String key, List<Strip> strips) {
        return new ArrayList<>(
                strips.stream().filter(strip -> !strip.key().equals(key)).toList());
    }

    private static Stream<Strip> strips(List<ShootingDay> days, List<Strip> boneyard) {
        return Stream.concat(days.stream().flatMap(day -> day.strips().stream()), boneyard.stream());
    }
}
