package org.baiju.shootplan;

import java.util.Comparator;

/**
 * Orders strips as the story is told: by episode, then by number, in which digits count as a whole number: 1-2 comes
 * before 1-10, and 3 before 3A.
 */
public final class StoryOrder implements Comparator<Strip> {
    /** The only one there is. */
    public static final StoryOrder BY_NUMBER = new StoryOrder();

    private StoryOrder() {}

    @Override
    public int compare(Strip one, Strip other) {
        int byEpisode = Integer.compare(one.episode(), other.episode());
        return byEpisode != 0 ? byEpisode : compare(one.number(), other.number());
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = endOfDigits(one, i);
            int endOther = endOfDigits(other, j);
            boolean areNumbers = endOne > i && endOther > j;
            int order = areNumbers
                    ? compareDigits(one.substring(i, endOne), other.substring(j, endOther))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = areNumbers ? endOne : i + 1;
            j = areNumbers ? endOther : j + 1;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Numbers of any length: without leading zeros the longer is the greater. */
    private static int compareDigits(String one, String other) {
        String first = withoutZeros(one);
        String second = withoutZeros(other);
        int byLength = Integer.compare(first.length(), second.length());
        return byLength != 0 ? byLength : first.compareTo(second);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
