package org.baiju.shootplan.talent;

/** A core problem of at most 64 scenes and 64 actors as bit sets, with fast sums of daily costs. */
final class Masks {
    /** Bits that one look-up takes. */
    private static final int CHUNK = 8;

    final int scenes;
    final int actors;
    /** Per scene who plays in it. */
    final long[] cast;
    /** Per actor where they play. */
    final long[] scenesOf;

    final long[] duration;
    final long[] dailyCost;
    private final long[][] costs;
    private final long[][] times;

    Masks(CoreProblem core) {
        scenes = core.scenes;
        actors = core.actors;
        duration = core.duration;
        dailyCost = core.dailyCost;
        cast = new long[scenes];
        scenesOf = new long[actors];
        for (int scene = 0; scene < scenes; scene++) {
            for (int actor : core.cast[scene]) {
                cast[scene] |= 1L << actor;
                scenesOf[actor] |= 1L << scene;
            }
        }
        costs = sums(dailyCost);
        times = sums(duration);
    }

    /** For each chunk of a set the sum of its members' values. */
    private static long[][] sums(long[] values) {
        long[][] sums = new long[Long.SIZE / CHUNK][1 << CHUNK];
        for (int i = 0; i < values.length; i++) {
            long[] table = sums[i / CHUNK];
            int bit = 1 << i % CHUNK;
            for (int set = 0; set < table.length; set++) {
                table[set] += (set & bit) == 0 ? 0 : values[i];
            }
        }
        return sums;
    }

    static boolean fit(CoreProblem core) {
        return core.scenes <= Long.SIZE && core.actors <= Long.SIZE;
    }

    long everyScene() {
        return scenes == 0 ? 0 : -1L >>> (Long.SIZE - scenes);
    }

    /** What these actors cost for one unit of duration. */
    long cost(long set) {
        long sum =
                costs[0][(int) set & 0xff] + costs[1][(int) (set >>> 8) & 0xff] + costs[2][(int) (set >>> 16) & 0xff];
        int chunk = 3;
        for (long rest = set >>> 24; rest != 0; rest >>>= CHUNK) {
            sum += costs[chunk++][(int) rest & 0xff];
        }
        return sum;
    }

    /** How long these scenes last. */
    long time(long set) {
        long sum = 0;
        int chunk = 0;
        for (long rest = set; rest != 0; rest >>>= CHUNK) {
            sum += times[chunk++][(int) rest & 0xff];
        }
        return sum;
    }
}
