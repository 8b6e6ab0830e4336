package org.baiju.screenplay.chinese.numbers;

/** Numbers as scripts write them: 12, 十二, 一百零二. */
public final class Numerals {
    /** A number below 1,000 in digits or Chinese numerals, as a part of a pattern. */
    public static final String PATTERN = "(?:\\d{1,3}|[零〇一二两三四五六七八九十百]{1,6})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** Whether a number is written as people write it: not 零, nor 一百零零, nor 一百二 for either 102 or 120. */
    public static boolean isWellFormed(String text) {
        int value = valueOf(text);
        String plain = text.replace('〇', '零').replace('两', '二');
        boolean digitByDigit = plain.indexOf('十') < 0 && plain.indexOf('百') < 0;
        return value > 0
                && (text.charAt(0) <= '9'
                        || (digitByDigit
                                ? plain.length() <= 3
                                : withoutOnes(plain).equals(withoutOnes(chinese(value)))));
    }

    /** 一百一十二 is 百十二 as well. */
    private static String withoutOnes(String numeral) {
        String tens = numeral.replace("一十", "十");
        return tens.startsWith("一百") ? tens.substring(1) : tens;
    }

    /** A number from 1 to 999 in Chinese numerals. */
    private static String chinese(int value) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        String gap = hundreds > 0 && tens == 0 && ones > 0 ? "零" : "";
        return (hundreds > 0 ? DIGITS.charAt(hundreds) + "百" : "")
                + (tens > 0 ? DIGITS.charAt(tens) + "十" : gap)
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    /** The value of text that fits {@link #PATTERN}. */
    public static int valueOf(String text) {
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
