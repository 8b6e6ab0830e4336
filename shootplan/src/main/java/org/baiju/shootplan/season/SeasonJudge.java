package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;

/**
 * Judges a plan of a season from nothing: what it costs, item by item, and which hard rules it breaks. It shares no code
 * with the search, so that the one can be wrong without the other.
 */
public final class SeasonJudge {
    private final Season season;
    private final List<Integer> slotOfScene;
    private final List<Breach> breaches = new ArrayList<>();
    private long crew;
    private long called;
    private long held;
    private long places;
    private long sets;
    private long moves;
    private long overtime;
    private long nightToDay;
    private long orders;
    private long late;
    private long changes;

    private SeasonJudge(Season season, List<Integer> slotOfScene) {
        this.season = season;
        this.slotOfScene = slotOfScene;
    }

    /**
     * What a plan costs and breaks.
     *
     * @param called day fees of people on the dates on which they work
     * @param held hold fees between first and last work
     * @param orders wishes about the order that are not kept
     * @param late scenes that are shot after their deadline
     * @param changes scenes that are not where they were promised
     * @param breaches hard rules that are broken, slot by slot
     */
    public record Judgement(
            long crew,
            long called,
            long held,
            long places,
            long sets,
            long moves,
            long overtime,
            long nightToDay,
            long orders,
            long late,
            long changes,
            int slotsUsed,
            List<Breach> breaches) {
        public Judgement {
            breaches = List.copyOf(breaches);
        }

        /** The sum of all items. */
        public long cost() {
            return crew + called + held + places + sets + moves + overtime + nightToDay + orders + late + changes;
        }
    }

    /**
     * A hard rule that is broken.
     *
     * @param subject index of the person, place or scene it is about; −1 for the slot as a whole
     * @param amount in minutes for {@code SLOT_TOO_LONG} and {@code PERSON_TOO_LONG}, else 1
     */
    public record Breach(Kind kind, int slot, int subject, int amount) {
        /** The hard rules of a season. */
        public enum Kind {
            SLOT_TOO_LONG,
            DAY_AND_NIGHT,
            PLACE_CLOSED,
            PERSON_AWAY,
            PERSON_TOO_LONG,
            PERSON_AT_NIGHT,
            PERSON_TWICE,
            SCENE_NOT_ALLOWED,
            OUT_OF_ORDER
        }
    }

    /**
     * Judges a plan.
     *
     * @param slotOfScene for each scene its slot
     */
    public static Judgement judge(Season season, List<Integer> slotOfScene) {
        int slots = season.slots().size();
        if (slotOfScene.size() != season.scenes().size()
                || slotOfScene.stream().anyMatch(slot -> slot < 0 || slot >= slots)) {
            throw new IllegalArgumentException(
                    "This is no plan of the season: it needs a slot from 0 to %d for each of %d scenes"
                            .formatted(slots - 1, season.scenes().size()));
        }
        return new SeasonJudge(season, List.copyOf(slotOfScene)).judge();
    }

    private Judgement judge() {
        int used = 0;
        for (int slot = 0; slot < season.slots().size(); slot++) {
            List<Integer> here = scenesOf(slot);
            if (!here.isEmpty()) {
                used++;
                judgeSlot(slot, here);
            }
        }
        for (int person = 0; person < season.people().size(); person++) {
            judgePerson(person);
        }
        judgeScenes();
        for (NotBefore order : season.orders()) {
            judgeOrder(order);
        }
        for (Season.Deadline deadline : season.deadlines()) {
            int date = slotOfScene.get(deadline.scene()) / season.units();
            late += date < deadline.date() ? 0 : deadline.price() * (date - deadline.date() + 1);
        }
        return new Judgement(
                crew, called, held, places, sets, moves, overtime, nightToDay, orders, late, changes, used, breaches);
    }

    private List<Integer> scenesOf(int slot) {
        return IntStream.range(0, slotOfScene.size())
                .filter(scene -> slotOfScene.get(scene) == slot)
                .boxed()
                .toList();
    }

    private SeasonScene scene(int index) {
        return season.scenes().get(index);
    }

    private void judgeSlot(int slot, List<Integer> here) {
        crew += season.prices().crewDay();
        var usedPlaces =
                here.stream().map(index -> scene(index).place()).collect(Collectors.toCollection(TreeSet::new));
        var usedSets = here.stream()
                .map(index -> scene(index).set())
                .filter(set -> set >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int place : usedPlaces) {
            Place its = season.places().get(place);
            places += its.dayFee();
            if ((its.open() >>> slot & 1) == 0) {
                breaches.add(new Breach(Breach.Kind.PLACE_CLOSED, slot, place, 1));
            }
        }
        usedSets.forEach(set -> sets += season.sets().get(set).dayFee());
        int moved = usedPlaces.size() - 1;
        moves += season.prices().move() * moved;
        int changed = Math.max(0, usedSets.size() - usedPlaces.size());
        int minutes = here.stream().mapToInt(index -> scene(index).minutes()).sum()
                + moved * season.prices().moveMinutes()
                + changed * season.prices().setChangeMinutes();
        Slot limit = season.slots().get(slot);
        int over = Math.max(0, minutes - limit.minutes());
        overtime += over * season.prices().overtimeMinute();
        if (over > limit.overtimeMinutes()) {
            breaches.add(new Breach(Breach.Kind.SLOT_TOO_LONG, slot, -1, over - limit.overtimeMinutes()));
        }
        if (isNight(here)) {
            if (here.stream().anyMatch(index -> scene(index).sky() == Sky.BRIGHT)) {
                breaches.add(new Breach(Breach.Kind.DAY_AND_NIGHT, slot, -1, 1));
            }
            int next = slot + season.units();
            List<Integer> after = next < season.slots().size() ? scenesOf(next) : List.of();
            nightToDay += !after.isEmpty() && !isNight(after) ? season.prices().nightToDay() : 0;
        }
    }

    private boolean isNight(List<Integer> scenes) {
        return scenes.stream().anyMatch(index -> scene(index).sky() == Sky.DARK);
    }

    private void judgePerson(int index) {
        Person person = season.people().get(index);
        var dates = new TreeSet<Integer>();
        for (int slot = 0; slot < season.slots().size(); slot++) {
            List<Integer> all = scenesOf(slot);
            List<Integer> theirs = all.stream()
                    .filter(scene -> scene(scene).cast().contains(index))
                    .toList();
            if (!theirs.isEmpty()) {
                judgePersonDay(index, slot, all, theirs);
                if (!dates.add(slot / season.units())) {
                    breaches.add(new Breach(Breach.Kind.PERSON_TWICE, slot, index, 1));
                }
            }
        }
        if (!dates.isEmpty()) {
            called += person.dayFee() * dates.size();
            held += person.holdFee() * (dates.last() - dates.first() + 1 - dates.size());
        }
    }

    private void judgePersonDay(int index, int slot, List<Integer> all, List<Integer> theirs) {
        Person person = season.people().get(index);
        if ((person.available() >>> slot & 1) == 0) {
            breaches.add(new Breach(Breach.Kind.PERSON_AWAY, slot, index, 1));
        }
        int minutes = theirs.stream().mapToInt(scene -> scene(scene).minutes()).sum();
        if (minutes > person.minutesMax()) {
            breaches.add(new Breach(Breach.Kind.PERSON_TOO_LONG, slot, index, minutes - person.minutesMax()));
        }
        if (!person.atNight() && isNight(all)) {
            breaches.add(new Breach(Breach.Kind.PERSON_AT_NIGHT, slot, index, 1));
        }
    }

    private void judgeScenes() {
        for (int index = 0; index < slotOfScene.size(); index++) {
            SeasonScene scene = scene(index);
            int slot = slotOfScene.get(index);
            if ((scene.allowed() >>> slot & 1) == 0) {
                breaches.add(new Breach(Breach.Kind.SCENE_NOT_ALLOWED, slot, index, 1));
            }
            changes += scene.home() >= 0 && scene.home() != slot ? scene.movePrice() : 0;
        }
    }

    private void judgeOrder(NotBefore order) {
        int slot = slotOfScene.get(order.then());
        if (slotOfScene.get(order.first()) / season.units() > slot / season.units()) {
            if (order.price() == NotBefore.NEVER) {
                breaches.add(new Breach(Breach.Kind.OUT_OF_ORDER, slot, order.then(), 1));
            } else {
                orders += order.price();
            }
        }
    }
}
