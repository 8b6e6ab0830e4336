package org.baiju.screenplay.word;

/**
 * How one level of a Word list counts and what it draws.
 *
 * @param text with {@code %1} to {@code %9} for the numbers of the levels
 * @param restart the number, from 1, of the deepest level that starts this one anew; 0 if none does
 * @param digits whether the numbers of all levels stand here in digits
 * @param apart whether a space follows what is drawn
 * @param style the paragraph style that counts on this level; empty if none is bound to it
 */
record ListLevel(
        NumberFormat format, String text, int start, int restart, boolean digits, boolean apart, String style) {
    /** Word has nine levels, counted from 0. */
    static final int COUNT = 9;

    private static final int LONGEST_TEXT = 60;
    private static final String ACTION_MARKS = "△▲∆Δ▵";

    ListLevel {
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    ListLevel startingAt(int start) {
        return new ListLevel(format, text, start, restart, digits, apart, style);
    }

    boolean isBullet() {
        return format == NumberFormat.BULLET;
    }

    /** A bullet is an ornament, unless it is the mark of action. */
    boolean isActionMark() {
        return isBullet() && text.length() == 1 && ACTION_MARKS.contains(text);
    }

    /** A counter that names nothing, such as {@code 1.} or {@code (一)}: it says something only before a heading. */
    boolean isBareCounter() {
        return !isBullet() && numbers() == 1 && namesNothing();
    }

    /** Numbers of several levels with nothing but signs between them, as in 1-2: scene numbers are written so. */
    boolean joinsNumbers() {
        return numbers() > 1 && namesNothing();
    }

    private boolean namesNothing() {
        return text.chars().noneMatch(Character::isLetter);
    }

    private long numbers() {
        return text.chars().filter(c -> c == '%').count();
    }
}
