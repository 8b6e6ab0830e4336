package org.baiju.screenplay.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The lines of a text, made one by one when they are asked for; the last few are kept for those who look back. */
final class SourceLines extends AbstractList<SourceLine> implements RandomAccess {
    /** A power of two, and more than any reader looks ahead. */
    private static final int KEPT = 32;

    private static final int LIKELY_LENGTH = 24;

    private final String text;
    private final String plain;
    private final BitSet wide = new BitSet();
    private final @Nullable SourceLine[] kept = new @Nullable SourceLine[KEPT];
    private int[] bounds;
    private int size;

    SourceLines(String text) {
        this.text = text;
        this.bounds = new int[2 * (text.length() / LIKELY_LENGTH + KEPT)];
        char[] chars = text.toCharArray();
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            char c = i == chars.length ? '\n' : chars[i];
            if (c == '\n' || c == '\r') {
                add(start, i);
                i += c == '\r' && i + 1 < chars.length && chars[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            } else if (SourceLine.plain(c) != c) {
                chars[i] = SourceLine.plain(c);
                wide.set(size);
            }
        }
        this.plain = wide.isEmpty() ? text : new String(chars);
    }

    private void add(int from, int to) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public SourceLine get(int index) {
        Objects.checkIndex(index, size);
        SourceLine line = kept[index % KEPT];
        if (line == null || line.number() != index + 1) {
            line = line(index);
            kept[index % KEPT] = line;
        }
        return line;
    }

    private SourceLine line(int index) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        String written = text.substring(from, to);
        return new SourceLine(written, wide.get(index) ? plain.substring(from, to) : written, index + 1, from);
    }
}
