package org.baiju.screenplay.chinese.names;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Looks for many names at once, so that a script costs one pass however many names it lists. */
public final class Mentions {
    private final String[] names;
    private final boolean[] found;
    private final BitSet starts = new BitSet();

    public Mentions(Collection<String> wanted) {
        names = wanted.stream().filter(name -> !name.isEmpty()).sorted().toArray(String[]::new);
        found = new boolean[names.length];
        for (String name : names) {
            starts.set(name.charAt(0));
        }
    }

    /** Notes every name that stands in a text. */
    public void readOver(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (starts.get(text.charAt(i))) {
                readFrom(text, i);
            }
        }
    }

    /** Narrows the sorted names to those that go on as the text does; one that ends on the way stands there. */
    private void readFrom(String text, int start) {
        int low = 0;
        int high = names.length;
        for (int depth = 0; start + depth < text.length() && low < high; depth++) {
            char c = text.charAt(start + depth);
            low = firstNotBelow(c, depth, low, high);
            high = c == Character.MAX_VALUE ? high : firstNotBelow((char) (c + 1), depth, low, high);
            if (low < high && names[low].length() == depth + 1) {
                found[low] = true;
                low++;
            }
        }
    }

    /** The first of a range of names whose character at an index is not below a given one. */
    private int firstNotBelow(char c, int index, int from, int to) {
        int low = from;
        int high = to;
        if (low < high && names[low].charAt(index) >= c) {
            return low;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].charAt(index) < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The names that stand in any of the texts. */
    public Set<String> found() {
        Set<String> mentioned = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            if (found[i]) {
                mentioned.add(names[i]);
            }
        }
        return mentioned;
    }
}
