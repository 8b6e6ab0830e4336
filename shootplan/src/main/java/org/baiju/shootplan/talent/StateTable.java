package org.baiju.shootplan.talent;

/** The states of one layer of the search, each once: a list with an open-addressing hash index. */
final class StateTable {
    private final StateList states = new StateList();
    /** The number of a state and 1, or 0; never more than half full. */
    private int[] slots = new int[2 * states.capacity()];

    StateList states() {
        return states;
    }

    /**
     * Adds a state, or a cheaper way to it.
     *
     * @return whether it is new
     */
    boolean put(StateList from, int i, int parent) {
        int mask = slots.length - 1;
        int slot = from.hash(i) & mask;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (states.same(known, from, i)) {
                states.improve(known, from, i, parent);
                return false;
            }
            slot = (slot + 1) & mask;
        }
        states.add(from, i, parent);
        slots[slot] = states.size();
        if (2 * states.size() > slots.length) {
            index();
        }
        return true;
    }

    private void index() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int i = 0; i < states.size(); i++) {
            int slot = states.hash(i) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }
}
