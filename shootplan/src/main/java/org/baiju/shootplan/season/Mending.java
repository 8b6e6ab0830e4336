package org.baiju.shootplan.season;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves scenes that cannot stay to where that costs least, one after the other, and leaves all others alone. */
final class Mending {
    private Mending() {}

    /**
     * For each scene its slot. It may break rules; then it is where they are broken least.
     *
     * @param plan for each scene the slot that it was in
     * @param scale what a usual change costs
     */
    static int[] start(Tables tables, int[] plan, double scale) {
        var assignment = new Assignment(tables, plan);
        int[] forced = IntStream.range(0, plan.length)
                .filter(scene -> (tables.allowed[scene] >>> plan[scene] & 1) == 0)
                .boxed()
                .sorted(Comparator.comparingInt(scene -> -tables.minutes[scene]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int scene : forced) {
            place(assignment, scene, scale);
        }
        return assignment.slot;
    }

    private static void place(Assignment assignment, int scene, double scale) {
        int[] alone = {scene};
        int from = assignment.slot[scene];
        int best = from;
        double least = Double.MAX_VALUE;
        for (long left = assignment.t.allowed[scene]; left != 0; left &= left - 1) {
            int to = Long.numberOfTrailingZeros(left);
            double priced = assignment.delta(alone, 1, from, to)
                    + scale * (0.4 * assignment.overrunDelta() + 50.0 * assignment.breachesDelta());
            if (priced < least) {
                least = priced;
                best = to;
            }
        }
        assignment.exchange(alone, 1, from, best, assignment.delta(alone, 1, from, best));
    }
}
