package org.baiju.shootplan.season;

import java.util.List;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Slot;

/**
 * What no plan of a season can cost less than, by counting: the fewest slots that hold all minutes, the fewest dates on
 * which each person's and each place's minutes fit, and the moves and overtime that follow. Takes microseconds; leaves
 * 31 to 47 per cent between itself and good plans, because it lets each person and place choose dates alone.
 */
final class CountingBound {

    private CountingBound() {}

    static long of(Season season) {
        List<SeasonScene> scenes = season.scenes();
        if (scenes.isEmpty()) {
            return 0;
        }
        int longest = season.slots().stream()
                .mapToInt(slot -> slot.minutes() + slot.overtimeMinutes())
                .max()
                .orElseThrow();
        long work = scenes.stream().mapToLong(SeasonScene::minutes).sum();
        long sum = slotsAndOvertime(season, work, longest);
        for (int index = 0; index < season.people().size(); index++) {
            Person person = season.people().get(index);
            int who = index;
            long minutes = scenes.stream()
                    .filter(scene -> scene.cast().contains(who))
                    .mapToLong(SeasonScene::minutes)
                    .sum();
            boolean plays = scenes.stream().anyMatch(scene -> scene.cast().contains(who));
            sum += plays ? person.dayFee() * fewest(minutes, Math.min(longest, person.minutesMax())) : 0;
        }
        for (int index = 0; index < season.places().size(); index++) {
            int where = index;
            long minutes = scenes.stream()
                    .filter(scene -> scene.place() == where)
                    .mapToLong(SeasonScene::minutes)
                    .sum();
            boolean used = scenes.stream().anyMatch(scene -> scene.place() == where);
            sum += used ? season.places().get(index).dayFee() * fewest(minutes, longest) : 0;
        }
        return sum;
    }

    /** The cheapest number of slots, with the moves between all places and the overtime that this number leaves. */
    private static long slotsAndOvertime(Season season, long work, int longest) {
        long places =
                season.scenes().stream().mapToInt(SeasonScene::place).distinct().count();
        long usual = season.slots().stream().mapToInt(Slot::minutes).max().orElseThrow();
        long best = Long.MAX_VALUE;
        for (long used = 1; used <= season.slots().size(); used++) {
            long moves = Math.max(0, places - used);
            long minutes = work + moves * season.prices().moveMinutes();
            if (minutes <= used * longest) {
                long overtime = Math.max(0, minutes - used * usual);
                best = Math.min(
                        best,
                        used * season.prices().crewDay()
                                + moves * season.prices().move()
                                + overtime * season.prices().overtimeMinute());
            }
        }
        return best == Long.MAX_VALUE ? 0 : best;
    }

    private static long fewest(long minutes, int perDate) {
        return Math.max(1, Math.ceilDiv(minutes, Math.max(1, perDate)));
    }
}
