package org.baiju.paperwork;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/**
 * A call sheet (通告单): who and what is needed on one shooting day.
 *
 * @param number of the day, from 1
 * @param of how many shooting days there are
 * @param next the day after; absent on the last day
 */
public record CallSheet(
        Production production,
        ShootingDay day,
        int number,
        int of,
        @Nullable ShootingDay next) {

    /** The call sheets of a plan, in the order of its days; days without a scene have none. */
    public static List<CallSheet> listOf(Production production, Plan plan) {
        List<ShootingDay> days =
                plan.days().stream().filter(day -> !day.strips().isEmpty()).toList();
        return java.util.stream.IntStream.range(0, days.size())
                .mapToObj(i -> new CallSheet(
                        production, days.get(i), i + 1, days.size(), i + 1 < days.size() ? days.get(i + 1) : null))
                .toList();
    }

    List<Integer> episodes() {
        return day.strips().stream().map(Strip::episode).distinct().sorted().toList();
    }

    List<String> places() {
        return day.strips().stream()
                .map(strip -> strip.setting().place())
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    Set<String> props() {
        return gather(day.strips().stream()
                .map(strip -> production.noteOn(strip.key()).props())
                .toList());
    }

    Set<String> extras() {
        return gather(day.strips().stream()
                .map(strip -> production.noteOn(strip.key()).extras())
                .toList());
    }

    private static Set<String> gather(List<? extends Collection<String>> lists) {
        Set<String> all = new LinkedHashSet<>();
        lists.forEach(all::addAll);
        return all;
    }
}
