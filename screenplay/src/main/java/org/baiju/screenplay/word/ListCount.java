package org.baiju.screenplay.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a Word list has been counted, level by level. */
final class ListCount {
    private final int[] numbers = new int[ListLevel.COUNT];
    private final boolean[] begun = new boolean[ListLevel.COUNT];

    /** Counts one item of a level, and what lies below it starts anew. */
    void count(List<@Nullable ListLevel> levels, int level) {
        ListLevel counted = levels.get(level);
        int start = counted == null ? 1 : counted.start();
        numbers[level] = begun[level] ? numbers[level] + 1 : start;
        begun[level] = true;
        for (int below = level + 1; below < ListLevel.COUNT; below++) {
            ListLevel deeper = levels.get(below);
            begun[below] &= deeper != null && level >= deeper.restart();
        }
    }

    /** Makes a level start anew with its next item. */
    void restart(int level) {
        begun[level] = false;
    }

    /** What Word draws before an item of a level that was just counted. */
    String drawn(List<@Nullable ListLevel> levels, int level) {
        ListLevel counted = levels.get(level);
        if (counted == null || counted.isBullet()) {
            return counted != null && counted.isActionMark() ? counted.text() : "";
        }
        String text = counted.text();
        var drawn = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int named = text.charAt(i) == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (named < 0 || named >= ListLevel.COUNT) {
                drawn.append(text.charAt(i));
            } else {
                drawn.append(number(counted, levels.get(named), named));
                i++;
            }
        }
        return drawn.toString().strip();
    }

    /** Scene numbers such as 一-1 are written in digits: so they are meant. */
    private String number(ListLevel within, @Nullable ListLevel of, int level) {
        int number = begun[level] || of == null ? numbers[level] : of.start();
        NumberFormat own = of == null ? NumberFormat.DECIMAL : of.format();
        boolean digits = own != NumberFormat.NONE && (within.digits() || (within.joinsNumbers() && own.isChinese()));
        return (digits ? NumberFormat.DECIMAL : own).write(number);
    }
}
