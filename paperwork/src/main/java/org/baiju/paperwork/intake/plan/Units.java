package org.baiju.paperwork.intake.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.baiju.shootplan.DayKey;

/** Units as crews call them: 2, B 组, 第二组, 2nd unit. */
final class Units {
    private static final List<String> CHINESE = List.of("一", "二", "三", "四");
    private static final List<String> ENGLISH = List.of("FIRST", "SECOND", "THIRD", "FOURTH");
    private static final List<String> AROUND = List.of("第", "组", "UNIT", "摄制", "拍摄", "ST", "ND", "RD", "TH");

    private Units() {}

    /** The number of a unit; 0 if the text names none. */
    static int number(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace(" ", "");
        for (String word : ENGLISH) {
            bare = bare.replace(word, String.valueOf(ENGLISH.indexOf(word) + 1));
        }
        for (String word : AROUND) {
            bare = bare.replace(word, "");
        }
        if (bare.equals("主") || bare.equals("MAIN")) {
            return 1;
        }
        int number = CHINESE.indexOf(bare) + 1;
        if (number == 0 && bare.length() == 1) {
            char c = bare.charAt(0);
            number = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : Character.digit(c, 10);
        }
        return number >= 1 && number <= DayKey.UNITS_MAX ? number : 0;
    }
}
