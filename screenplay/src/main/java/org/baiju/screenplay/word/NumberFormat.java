package org.baiju.screenplay.word;

import java.util.Locale;
import java.util.Map;

/** How Word writes the numbers of a list (ECMA-376, ST_NumberFormat), as far as scripts use it. */
enum NumberFormat {
    DECIMAL,
    DECIMAL_ZERO,
    CHINESE,
    DIGITS,
    LEGAL,
    HEAVENLY_STEMS,
    EARTHLY_BRANCHES,
    UPPER_LETTER,
    LOWER_LETTER,
    UPPER_ROMAN,
    LOWER_ROMAN,
    CIRCLED,
    FULL_WIDTH,
    BULLET,
    NONE;

    private static final Map<String, NumberFormat> BY_NAME = Map.ofEntries(
            Map.entry("decimalZero", DECIMAL_ZERO),
            Map.entry("chineseCounting", CHINESE),
            Map.entry("chineseCountingThousand", CHINESE),
            Map.entry("japaneseCounting", CHINESE),
            Map.entry("taiwaneseCounting", CHINESE),
            Map.entry("taiwaneseCountingThousand", CHINESE),
            Map.entry("ideographDigital", DIGITS),
            Map.entry("japaneseDigitalTenThousand", DIGITS),
            Map.entry("taiwaneseDigital", DIGITS),
            Map.entry("chineseLegalSimplified", LEGAL),
            Map.entry("ideographTraditional", HEAVENLY_STEMS),
            Map.entry("ideographZodiac", EARTHLY_BRANCHES),
            Map.entry("upperLetter", UPPER_LETTER),
            Map.entry("lowerLetter", LOWER_LETTER),
            Map.entry("upperRoman", UPPER_ROMAN),
            Map.entry("lowerRoman", LOWER_ROMAN),
            Map.entry("decimalEnclosedCircle", CIRCLED),
            Map.entry("decimalEnclosedCircleChinese", CIRCLED),
            Map.entry("decimalFullWidth", FULL_WIDTH),
            Map.entry("bullet", BULLET),
            Map.entry("none", NONE));

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String LEGAL_NUMERALS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /** Word repeats the letter from AA on; nobody reads more than three of them. */
    private static final int MOST_LETTERS = 3 * 26;

    /** The format by its name in the file; what we do not know is written in digits. */
    static NumberFormat of(String name) {
        return BY_NAME.getOrDefault(name, DECIMAL);
    }

    /** Whether digits may stand for these numerals without changing what the number means. */
    boolean isChinese() {
        return this == CHINESE || this == DIGITS || this == LEGAL;
    }

    /** The number as a reader sees it; beyond what a format can count, in digits. */
    String write(int number) {
        String digits = String.valueOf(number);
        return switch (this) {
            case DECIMAL -> digits;
            case DECIMAL_ZERO -> number < 10 ? "0" + digits : digits;
            case CHINESE -> number <= 9_999 ? chinese(number, NUMERALS, "十百千") : digits;
            case LEGAL -> number <= 9_999 ? chinese(number, LEGAL_NUMERALS, "拾佰仟") : digits;
            case DIGITS -> replaced(digits, NUMERALS);
            case FULL_WIDTH -> replaced(digits, "０１２３４５６７８９");
            case HEAVENLY_STEMS -> oneOf(STEMS, number);
            case EARTHLY_BRANCHES -> oneOf(BRANCHES, number);
            case CIRCLED -> number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : digits;
            case UPPER_LETTER -> letters('A', number);
            case LOWER_LETTER -> letters('a', number);
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case BULLET, NONE -> "";
        };
    }

    private static String chinese(int number, String numerals, String units) {
        var text = new StringBuilder();
        String digits = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int unit = digits.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            boolean ten = unit == 1 && digit == 1 && text.isEmpty();
            text.append(ten ? "" : String.valueOf(numerals.charAt(digit)));
            text.append(unit == 0 ? "" : String.valueOf(units.charAt(unit - 1)));
        }
        return text.isEmpty() ? String.valueOf(numerals.charAt(0)) : text.toString();
    }

    private static String replaced(String digits, String numerals) {
        var text = new StringBuilder();
        digits.chars().forEach(c -> text.append(numerals.charAt(c - '0')));
        return text.toString();
    }

    private static String oneOf(String signs, int number) {
        boolean counted = number >= 1 && number <= signs.length();
        return counted ? signs.substring(number - 1, number) : String.valueOf(number);
    }

    private static String letters(char first, int number) {
        boolean counted = number >= 1 && number <= MOST_LETTERS;
        return counted
                ? String.valueOf((char) (first + (number - 1) % 26)).repeat(1 + (number - 1) / 26)
                : String.valueOf(number);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return String.valueOf(number);
        }
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
