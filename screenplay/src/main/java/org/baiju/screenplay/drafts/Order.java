package org.baiju.screenplay.drafts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which scenes changed their place among those that both drafts have. */
final class Order {

    private Order() {}

    /** A scene of the earlier draft and what it became, by their places. */
    record Pair(int before, int after) {}

    /**
     * The fewest scenes that must have been moved.
     *
     * @param pairs in the order of the later draft
     * @return their places in the later draft: all that are not part of the longest run that kept its order
     */
    static Set<Integer> movedAmong(List<Pair> pairs) {
        int[] previous = new int[pairs.size()];
        int[] tails = new int[pairs.size()];
        int longest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int length = placeFor(pairs, tails, longest, pairs.get(i).before());
            previous[i] = length > 0 ? tails[length - 1] : -1;
            tails[length] = i;
            longest = Math.max(longest, length + 1);
        }
        var moved = new HashSet<Integer>(pairs.stream().map(Pair::after).toList());
        for (int i = longest > 0 ? tails[longest - 1] : -1; i >= 0; i = previous[i]) {
            moved.remove(pairs.get(i).after());
        }
        return moved;
    }

    private static int placeFor(List<Pair> pairs, int[] tails, int longest, int before) {
        int[] values = Arrays.stream(tails, 0, longest)
                .map(tail -> pairs.get(tail).before())
                .toArray();
        int found = Arrays.binarySearch(values, before);
        return found >= 0 ? found : -found - 1;
    }
}
