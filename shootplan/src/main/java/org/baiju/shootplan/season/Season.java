package org.baiju.shootplan.season;

import java.util.List;

/**
 * What the search knows of a season: scenes, and the slots that they may be put into. A slot is one shooting day of one
 * unit. People, places, sets and scenes are named by their index in the lists; sets of slots are bits of a {@code long},
 * bit 0 for the first slot. Money is in any unit, the same everywhere.
 *
 * @param slots by date, and by unit within a date
 * @param units how many units shoot on each date; every date has this many slots
 * @param sets what a scene's set costs for each slot in which it is used; empty if sets do not matter
 * @param deadlines at most one for a scene
 */
public record Season(
        List<Slot> slots,
        int units,
        List<Person> people,
        List<Place> places,
        List<SetPiece> sets,
        List<SeasonScene> scenes,
        List<NotBefore> orders,
        List<Deadline> deadlines,
        Prices prices) {

    /** As many slots as bits in a long. */
    public static final int MOST_SLOTS = 64;

    /** More scenes than any season of a mini series has, by far. */
    public static final int MOST_SCENES = 20_000;

    public Season {
        slots = List.copyOf(slots);
        people = List.copyOf(people);
        places = List.copyOf(places);
        sets = List.copyOf(sets);
        scenes = List.copyOf(scenes);
        orders = List.copyOf(orders);
        deadlines = List.copyOf(deadlines);
        if (slots.isEmpty() || slots.size() > MOST_SLOTS || scenes.size() > MOST_SCENES) {
            throw new IllegalArgumentException("A season has 1 to %d slots and at most %d scenes, not %d and %d"
                    .formatted(MOST_SLOTS, MOST_SCENES, slots.size(), scenes.size()));
        }
        if (units < 1 || slots.size() % units != 0) {
            throw new IllegalArgumentException("%d slots cannot be shared by %d units".formatted(slots.size(), units));
        }
        for (SeasonScene scene : scenes) {
            boolean castIsThere = scene.cast().isEmpty()
                    || (scene.cast().getFirst() >= 0 && scene.cast().getLast() < people.size());
            if (!castIsThere || scene.place() >= places.size() || scene.set() >= sets.size()) {
                throw new IllegalArgumentException("A scene names a person, place or set that is not there");
            }
        }
        for (NotBefore order : orders) {
            if (Math.max(order.first(), order.then()) >= scenes.size()) {
                throw new IllegalArgumentException("An order names a scene that is not there");
            }
        }
        for (Deadline deadline : deadlines) {
            if (deadline.scene() >= scenes.size() || deadline.date() < 0) {
                throw new IllegalArgumentException("A deadline names a scene or a date that is not there");
            }
        }
    }

    /** A season in which no scene is in a hurry. */
    public Season(
            List<Slot> slots,
            int units,
            List<Person> people,
            List<Place> places,
            List<SetPiece> sets,
            List<SeasonScene> scenes,
            List<NotBefore> orders,
            Prices prices) {
        this(slots, units, people, places, sets, scenes, orders, List.of(), prices);
    }

    /** All slots, as bits. */
    public long allSlots() {
        return -1L >>> (Long.SIZE - slots.size());
    }

    /**
     * One day of one unit.
     *
     * @param minutes that may be worked without overtime, moves between places included
     * @param overtimeMinutes that may be worked beyond them
     */
    public record Slot(int minutes, int overtimeMinutes) {}

    /**
     * Somebody in front of the camera.
     *
     * @param dayFee for each date on which the person works
     * @param holdFee for each date without work between the first and the last with work
     * @param available the slots in which the person can work
     * @param minutesMax how long the person may work on a date
     * @param atNight whether the person may work on a date with an exterior by night
     */
    public record Person(long dayFee, long holdFee, long available, int minutesMax, boolean atNight) {}

    /**
     * A place that the unit drives to.
     *
     * @param dayFee for each slot in which it is used
     * @param open the slots in which it can be used
     */
    public record Place(long dayFee, long open) {}

    /**
     * A set within a place.
     *
     * @param dayFee for each slot in which it is used
     */
    public record SetPiece(long dayFee) {}

    /**
     * A scene.
     *
     * @param set −1 if it is on no set of its own
     * @param allowed the slots that it may be put into, whatever its cast and place allow
     * @param home the slot that it was promised for; −1 if none was published
     * @param movePrice what it costs to shoot it elsewhere than at home
     */
    public record SeasonScene(
            int minutes, int place, int set, Sky sky, List<Integer> cast, long allowed, int home, long movePrice) {
        public SeasonScene {
            cast = cast.stream().distinct().sorted().toList();
        }
    }

    /** What a scene asks of the sky. */
    public enum Sky {
        ANY,
        BRIGHT,
        DARK
    }

    /**
     * Two scenes of which one shall not be shot on an earlier date than the other.
     *
     * @param price what it costs if it is; {@link #NEVER} if it must not be
     */
    public record NotBefore(int first, int then, long price) {
        public static final long NEVER = -1;
    }

    /**
     * A scene that shall be shot before a date.
     *
     * @param date the first that is too late, counted from 0
     * @param price what that costs, and each date later as much again
     */
    public record Deadline(int scene, int date, long price) {}

    /**
     * What a season costs besides people and places.
     *
     * @param crewDay for each slot that is used
     * @param move for each place after the first in a slot
     * @param moveMinutes taken from the slot by each such move
     * @param setChangeMinutes taken from the slot by each set after the first at a place
     * @param overtimeMinute for each minute beyond those of the slot
     * @param nightToDay for a slot with an exterior by night that is followed by a slot with work but without one
     */
    public record Prices(
            long crewDay, long move, int moveMinutes, int setChangeMinutes, long overtimeMinute, long nightToDay) {}
}
