package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.SeasonScene;

/**
 * Counts in minutes what people, places and dates can hold, and tells which scenes have to stay out so that the rest may
 * fit. It sees no moves and no order: what it lets through may still be too much, so it is asked with smaller shares.
 */
final class Capacity {
    private final Season season;
    private final int percent;
    private final BitSet left = new BitSet();

    private Capacity(Season season, int percent) {
        this.season = season;
        this.percent = percent;
    }

    /** Scenes that have slots of their own to share, and how many minutes these hold. */
    private record Room(List<Integer> scenes, long minutes) {}

    /**
     * The scenes to leave out.
     *
     * @param leastWanted all scenes, those that stay out first at the beginning
     * @param percent of the minutes that may be planned
     */
    static BitSet beyond(Season season, List<Integer> leastWanted, int percent) {
        var capacity = new Capacity(season, percent);
        capacity.rooms().forEach(room -> capacity.empty(room, leastWanted));
        return capacity.left;
    }

    private void empty(Room room, List<Integer> leastWanted) {
        long wanted = room.scenes().stream()
                .filter(scene -> !left.get(scene))
                .mapToLong(scene -> season.scenes().get(scene).minutes())
                .sum();
        long most = room.minutes() * percent / 100;
        for (int scene : leastWanted) {
            if (wanted <= most) {
                return;
            }
            if (!left.get(scene) && room.scenes().contains(scene)) {
                left.set(scene);
                wanted -= season.scenes().get(scene).minutes();
            }
        }
    }

    private List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int person = 0; person < season.people().size(); person++) {
            rooms.add(roomOf(person));
        }
        long[] slots =
                season.scenes().stream().mapToLong(this::slots).distinct().toArray();
        LongStream.of(slots).forEach(mask -> rooms.add(roomWithin(mask)));
        rooms.add(roomWithin(season.allSlots()));
        return rooms;
    }

    /** Nobody works in two units on one date. */
    private Room roomOf(int person) {
        Season.Person its = season.people().get(person);
        long minutes = 0;
        for (int first = 0; first < season.slots().size(); first += season.units()) {
            long date = (-1L >>> (Long.SIZE - season.units())) << first;
            if ((its.available() & date) != 0) {
                minutes += Math.min(its.minutesMax(), minutes(first));
            }
        }
        List<Integer> scenes = IntStream.range(0, season.scenes().size())
                .filter(scene -> season.scenes().get(scene).cast().contains(person))
                .boxed()
                .toList();
        return new Room(scenes, minutes);
    }

    /** What can be nowhere but in these slots. */
    private Room roomWithin(long mask) {
        List<Integer> scenes = IntStream.range(0, season.scenes().size())
                .filter(scene -> (slots(season.scenes().get(scene)) & ~mask) == 0)
                .boxed()
                .toList();
        long minutes = IntStream.range(0, season.slots().size())
                .filter(slot -> (mask >>> slot & 1) != 0)
                .mapToLong(slot -> minutes(slot))
                .sum();
        return new Room(scenes, minutes);
    }

    private int minutes(int slot) {
        return season.slots().get(slot).minutes() + season.slots().get(slot).overtimeMinutes();
    }

    /** The slots that a scene, its cast and its place leave to it, as bits. */
    private long slots(SeasonScene scene) {
        long slots = scene.allowed() & season.places().get(scene.place()).open();
        for (int person : scene.cast()) {
            slots &= season.people().get(person).available();
        }
        return slots & season.allSlots();
    }
}
