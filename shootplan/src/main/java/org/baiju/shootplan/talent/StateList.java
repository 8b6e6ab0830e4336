package org.baiju.shootplan.talent;

import java.util.Arrays;

/** States with what has been paid, their bounds and how they were reached: millions of them, so in plain arrays. */
final class StateList {
    private static final int SMALLEST = 64;

    private long[] left = new long[SMALLEST];
    private long[] front = new long[SMALLEST];
    private long[] back = new long[SMALLEST];
    private long[] paid = new long[SMALLEST];
    private long[] bound = new long[SMALLEST];
    private int[] parent = new int[SMALLEST];
    private int[] move = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    int capacity() {
        return left.length;
    }

    void clear() {
        size = 0;
    }

    /** Adds a state, or its mirror image: an order and its reverse cost the same. */
    void add(TwoEnds state, long atLeast, int from, int by) {
        boolean turned = state.isTurned();
        add(
                state.left,
                turned ? state.back : state.front,
                turned ? state.front : state.back,
                state.paid,
                atLeast,
                from,
                by);
    }

    /** Adds a state of another list. */
    void add(StateList other, int i, int from) {
        add(other.left[i], other.front[i], other.back[i], other.paid[i], other.bound[i], from, other.move[i]);
    }

    private void add(long q, long x, long y, long cost, long atLeast, int from, int by) {
        if (size == left.length) {
            grow();
        }
        left[size] = q;
        front[size] = x;
        back[size] = y;
        paid[size] = cost;
        bound[size] = atLeast;
        parent[size] = from;
        move[size] = by;
        size++;
    }

    private void grow() {
        int room = 2 * size;
        left = Arrays.copyOf(left, room);
        front = Arrays.copyOf(front, room);
        back = Arrays.copyOf(back, room);
        paid = Arrays.copyOf(paid, room);
        bound = Arrays.copyOf(bound, room);
        parent = Arrays.copyOf(parent, room);
        move = Arrays.copyOf(move, room);
    }

    /** Whether the two are the same state, however they were reached. */
    boolean same(int i, StateList other, int j) {
        return left[i] == other.left[j] && front[i] == other.front[j] && back[i] == other.back[j];
    }

    int hash(int i) {
        long mixed = (((left[i] * 0x9E3779B97F4A7C15L) ^ front[i]) * 0xBF58476D1CE4E5B9L) ^ back[i];
        mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        return (int) (mixed ^ (mixed >>> 29));
    }

    /** Takes the other's way to the same state if it is cheaper; what bounded the completion before still does. */
    void improve(int i, StateList other, int j, int from) {
        long saved = paid[i] - other.paid[j];
        if (saved > 0) {
            bound[i] = Math.max(bound[i] - saved, other.bound[j]);
            paid[i] = other.paid[j];
            parent[i] = from;
            move[i] = other.move[j];
        }
    }

    void load(int i, TwoEnds state) {
        state.load(left[i], front[i], back[i], paid[i]);
    }

    int scenesLeft(int i) {
        return Long.bitCount(left[i]);
    }

    long paid(int i) {
        return paid[i];
    }

    long bound(int i) {
        return bound[i];
    }

    void setBound(int i, long atLeast) {
        bound[i] = atLeast;
    }

    int parent(int i) {
        return parent[i];
    }

    int move(int i) {
        return move[i];
    }
}
