package org.baiju.screenplay.chinese;

/** Numbers as scripts write them: 12, 十二, 一百零二. */
final class Numerals {
    /** A number below 1,000 in digits or Chinese numerals, as a part of a pattern. */
    static final String PATTERN = "(?:\\d{1,3}|[零〇一二两三四五六七八九十百]{1,6})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The value of text that fits {@link #PATTERN}. */
    static int valueOf(String text) {
        if (text.charAt(0) <= '9') {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        boolean plain = text.codePoints().noneMatch(c -> c == '十' || c == '百');
        for (char c : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = (plain ? digit * 10 : 0) + DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }
}
