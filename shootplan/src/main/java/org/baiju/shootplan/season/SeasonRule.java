package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;

/** A hard rule that can be named and given up: one of the season itself, or a wish. Sets of slots are bits. */
public sealed interface SeasonRule {

    /** The minutes of the slots, overtime included, are not exceeded. */
    record DayLength() implements SeasonRule {}

    record PersonOnlyOn(int person, long slots) implements SeasonRule {}

    record PersonMinutes(int person, int minutes) implements SeasonRule {}

    record PersonNotAtNight(int person) implements SeasonRule {}

    record PlaceOnlyOn(int place, long slots) implements SeasonRule {}

    record SceneOnlyOn(int scene, long slots) implements SeasonRule {}

    /** The second scene is not shot on an earlier date than the first. */
    record InOrder(int first, int then) implements SeasonRule {}

    /** At most so many slots are used. */
    record SlotsAtMost(int slots) implements SeasonRule {
        public SlotsAtMost {
            if (slots < 1) {
                throw new IllegalArgumentException(
                        "At most %d days is no wish; at least one is needed".formatted(slots));
            }
        }
    }

    /** The rules of a season that could be broken: who is always there has no rule about dates. */
    static List<SeasonRule> of(Season season) {
        long all = season.allSlots();
        int longest = season.slots().stream()
                .mapToInt(slot -> slot.minutes() + slot.overtimeMinutes())
                .max()
                .orElseThrow();
        List<SeasonRule> rules = new ArrayList<>(List.of(new DayLength()));
        for (int index = 0; index < season.people().size(); index++) {
            Person person = season.people().get(index);
            if ((person.available() & all) != all) {
                rules.add(new PersonOnlyOn(index, person.available() & all));
            }
            if (person.minutesMax() < longest) {
                rules.add(new PersonMinutes(index, person.minutesMax()));
            }
            if (!person.atNight()) {
                rules.add(new PersonNotAtNight(index));
            }
        }
        for (int index = 0; index < season.places().size(); index++) {
            long open = season.places().get(index).open() & all;
            if (open != all) {
                rules.add(new PlaceOnlyOn(index, open));
            }
        }
        for (int index = 0; index < season.scenes().size(); index++) {
            long allowed = season.scenes().get(index).allowed() & all;
            if (allowed != all) {
                rules.add(new SceneOnlyOn(index, allowed));
            }
        }
        for (NotBefore order : season.orders()) {
            if (order.price() == NotBefore.NEVER) {
                rules.add(new InOrder(order.first(), order.then()));
            }
        }
        return rules;
    }
}
