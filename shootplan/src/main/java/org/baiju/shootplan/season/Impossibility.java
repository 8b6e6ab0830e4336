package org.baiju.shootplan.season;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Proves by counting that a season has no lawful plan: scenes without a slot, orders that go round in a circle, and
 * minutes that do not fit into the slots that are open to them (a flow, which may even split scenes). What it does not
 * prove may be impossible all the same.
 */
final class Impossibility {
    /** So many choices of slots are tried one by one; where there are more, only their room is counted. */
    private static final int MOST_CHOICES = 2000;

    private final Tables t;
    private final int[] room;
    private final long[] masks;

    private Impossibility(Tables tables) {
        t = tables;
        room = IntStream.range(0, t.slots)
                .map(slot -> t.slotMinutes[slot] + t.slotOvertime[slot])
                .toArray();
        masks = IntStream.range(0, t.scenes).mapToLong(this::alone).toArray();
    }

    /**
     * Whether no plan is lawful.
     *
     * @param slotsAtMost how many slots may be used
     */
    static boolean isProved(Tables tables, int slotsAtMost) {
        var counting = new Impossibility(tables);
        counting.joinCircles();
        counting.followOrders();
        return slotsAtMost >= tables.slots ? !counting.fits(-1L) : counting.isProvedWith(slotsAtMost);
    }

    /** The slots in which a scene could be if it were the only one. */
    private long alone(int scene) {
        long slots = t.allowed[scene];
        for (int person : t.cast[scene]) {
            if (t.minutes[scene] > t.minutesMax[person] || (t.dark[scene] && t.guarded[person])) {
                return 0;
            }
        }
        return roomFor(slots, t.minutes[scene]);
    }

    private long roomFor(long slots, int minutes) {
        long left = slots;
        for (int slot = 0; slot < t.slots; slot++) {
            left &= minutes > room[slot] ? ~(1L << slot) : -1L;
        }
        return left;
    }

    /** Scenes of which each must not come before the other are shot on one date; with one unit that is one slot. */
    private void joinCircles() {
        if (t.units > 1) {
            return;
        }
        for (int order = 0; order < t.orderFirst.length; order++) {
            int scene = t.orderFirst[order];
            if (t.orderBreach[order] != 0 && reaches(t.orderThen[order])[scene]) {
                boolean[] before = reaches(scene);
                join(IntStream.range(0, t.scenes)
                        .filter(other -> before[other] && reaches(other)[scene])
                        .toArray());
            }
        }
    }

    private boolean[] reaches(int scene) {
        boolean[] reached = new boolean[t.scenes];
        reached[scene] = true;
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int order = 0; order < t.orderFirst.length; order++) {
                if (t.orderBreach[order] != 0 && reached[t.orderFirst[order]] && !reached[t.orderThen[order]]) {
                    reached[t.orderThen[order]] = true;
                    grows = true;
                }
            }
        }
        return reached;
    }

    private void join(int[] circle) {
        boolean isBright = IntStream.of(circle).anyMatch(scene -> t.bright[scene]);
        boolean isDark = IntStream.of(circle).anyMatch(scene -> t.dark[scene]);
        int minutes = IntStream.of(circle).map(scene -> t.minutes[scene]).sum();
        long common = IntStream.of(circle).mapToLong(scene -> masks[scene]).reduce(-1L, (one, other) -> one & other);
        long slots = isBright && isDark ? 0 : roomFor(common, minutes);
        IntStream.of(circle).forEach(scene -> masks[scene] = slots);
    }

    private void followOrders() {
        boolean changes = true;
        while (changes) {
            changes = false;
            for (int order = 0; order < t.orderFirst.length; order++) {
                int first = t.orderFirst[order];
                int then = t.orderThen[order];
                if (t.orderBreach[order] == 0 || masks[first] == 0 || masks[then] == 0) {
                    continue;
                }
                int earliest = t.dateOf(Long.numberOfTrailingZeros(masks[first])) * t.units;
                int end = (t.dateOf(63 - Long.numberOfLeadingZeros(masks[then])) + 1) * t.units;
                long later = masks[then] & -1L << earliest;
                long sooner = masks[first] & -1L >>> (Long.SIZE - end);
                changes |= later != masks[then] || sooner != masks[first];
                masks[then] = later;
                masks[first] = sooner;
            }
        }
    }

    private boolean isProvedWith(int slotsAtMost) {
        if (choices(t.slots, slotsAtMost) > MOST_CHOICES) {
            int[] longest = room.clone();
            Arrays.sort(longest);
            long most = Arrays.stream(longest)
                    .skip(t.slots - slotsAtMost)
                    .asLongStream()
                    .sum();
            return work(slotsAtMost) > most || !fits(-1L);
        }
        return !isPossible(0, 0, slotsAtMost);
    }

    /** Whether some choice of slots might do: those chosen, and so many more from a slot on. */
    private boolean isPossible(long chosen, int from, int more) {
        if (more == 0) {
            return fits(chosen);
        }
        for (int slot = from; slot <= t.slots - more; slot++) {
            if (isPossible(chosen | 1L << slot, slot + 1, more - 1)) {
                return true;
            }
        }
        return false;
    }

    private static long choices(int of, int chosen) {
        long count = 1;
        for (int step = 1; step <= chosen && count <= MOST_CHOICES; step++) {
            count = count * (of - chosen + step) / step;
        }
        return count;
    }

    /** All minutes, with the moves between places that so many slots cannot avoid. */
    private long work(int slots) {
        long places = IntStream.of(t.place).distinct().count();
        return IntStream.of(t.minutes).asLongStream().sum()
                + Math.max(0, places - slots) * (long) t.prices.moveMinutes();
    }

    private boolean fits(long chosen) {
        long total = IntStream.range(0, t.slots)
                .filter(slot -> (chosen >>> slot & 1) != 0)
                .mapToLong(slot -> room[slot])
                .sum();
        if (Arrays.stream(masks).anyMatch(slots -> (slots & chosen) == 0)
                || work(Math.min(t.slots, Long.bitCount(chosen))) > total
                || !flows(_ -> true, Integer.MAX_VALUE, chosen)) {
            return false;
        }
        for (int index = 0; index < t.places; index++) {
            int place = index;
            if (!flows(scene -> t.place[scene] == place, Integer.MAX_VALUE, chosen)) {
                return false;
            }
        }
        for (int index = 0; index < t.people; index++) {
            int person = index;
            if (!flows(scene -> Arrays.binarySearch(t.cast[scene], person) >= 0, t.minutesMax[person], chosen)) {
                return false;
            }
        }
        return true;
    }

    private boolean flows(IntPredicate which, int mostPerSlot, long chosen) {
        Map<Long, Integer> minutes = new HashMap<>();
        for (int scene = 0; scene < t.scenes; scene++) {
            if (which.test(scene)) {
                minutes.merge(masks[scene] & chosen, t.minutes[scene], Integer::sum);
            }
        }
        int[] spare = IntStream.of(room).map(its -> Math.min(its, mostPerSlot)).toArray();
        return new Flow(minutes.keySet().stream().mapToLong(Long::longValue).toArray(), spare).takes(minutes);
    }

    /** Minutes that flow into slots; each path of more flow may push others aside (Ford and Fulkerson 1956). */
    private static final class Flow {
        private final long[] from;
        private final int[] spare;
        private final int[][] flow;

        Flow(long[] from, int[] spare) {
            this.from = from;
            this.spare = spare;
            this.flow = new int[from.length][spare.length];
        }

        boolean takes(Map<Long, Integer> minutes) {
            for (int source = 0; source < from.length; source++) {
                int left = minutes.getOrDefault(from[source], 0);
                while (left > 0) {
                    int taken = push(source, left, new boolean[from.length]);
                    if (taken == 0) {
                        return false;
                    }
                    left -= taken;
                }
            }
            return true;
        }

        /** Pushes up to so many minutes along one path; 0 if there is none. */
        private int push(int source, int minutes, boolean[] seen) {
            seen[source] = true;
            for (long left = from[source]; left != 0; left &= left - 1) {
                int slot = Long.numberOfTrailingZeros(left);
                if (spare[slot] > 0) {
                    int taken = Math.min(minutes, spare[slot]);
                    spare[slot] -= taken;
                    flow[source][slot] += taken;
                    return taken;
                }
            }
            for (long left = from[source]; left != 0; left &= left - 1) {
                int slot = Long.numberOfTrailingZeros(left);
                for (int other = 0; other < from.length; other++) {
                    if (!seen[other] && flow[other][slot] > 0) {
                        int taken = push(other, Math.min(minutes, flow[other][slot]), seen);
                        if (taken > 0) {
                            flow[other][slot] -= taken;
                            flow[source][slot] += taken;
                            return taken;
                        }
                    }
                }
            }
            return 0;
        }
    }
}
