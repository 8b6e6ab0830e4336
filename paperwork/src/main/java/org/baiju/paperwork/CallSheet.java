package org.baiju.paperwork;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * A call sheet (通告单): who and what is needed on one shooting day.
 *
 * @param number of the day on the plan, from 1
 * @param of the number of the last day with a scene
 * @param next the next day with a scene; absent on the last day
 */
public record CallSheet(
        Production production,
        Timetable timetable,
        int number,
        int of,
        @Nullable Timetable next) {

    /**
     * The call sheets of a plan, in the order of its days. Days without a scene have none, but they count, so that every
     * paper means the same day by its number.
     */
    public static List<CallSheet> listOf(Production production, Shoot shoot, Plan plan) {
        var clock = new DayClock(shoot);
        List<ShootingDay> days = plan.days();
        int[] shooting = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).strips().isEmpty())
                .toArray();
        return IntStream.range(0, shooting.length)
                .mapToObj(i -> new CallSheet(
                        production,
                        clock.timetable(days.get(shooting[i])),
                        shooting[i] + 1,
                        shooting[shooting.length - 1] + 1,
                        i + 1 < shooting.length ? clock.timetable(days.get(shooting[i + 1])) : null))
                .toList();
    }

    /** The day that is called. */
    public ShootingDay day() {
        return timetable.day();
    }

    List<Integer> episodes() {
        return day().strips().stream().map(Strip::episode).distinct().sorted().toList();
    }

    List<String> places() {
        return day().strips().stream()
                .map(strip -> strip.setting().place())
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    Set<String> props() {
        return gather(day().strips().stream()
                .map(strip -> production.noteOn(strip.key()).props())
                .toList());
    }

    Set<String> extras() {
        return gather(day().strips().stream()
                .map(strip -> production.noteOn(strip.key()).extras())
                .toList());
    }

    private static Set<String> gather(List<? extends Collection<String>> lists) {
        Set<String> all = new LinkedHashSet<>();
        lists.forEach(all::addAll);
        return all;
    }
}
