package org.baiju.screenplay.breakdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.breakdown.Lexicon.Word;
import org.baiju.screenplay.breakdown.Need.Origin;
import org.jspecify.annotations.Nullable;

/** Finds the words of a lexicon in what a scene shows; what is only spoken of may be nowhere to be seen. */
record LexiconSearch(Lexicon lexicon, Needs needs) {
    /** How much less a word counts in a speech, where it is often only talked about; a house estimate. */
    private static final double SPOKEN = 0.4;

    private static final Pattern COUNT_BEFORE =
            Pattern.compile("(\\d{1,4}多?|[一二两三四五六七八九十几数百千]{1,4}多?)(?:名|个|位|只|匹|辆|台|条|头|把|群|队|张|部|封|根|瓶|杯|架)?$");
    private static final int LONGEST_COUNT = 8;

    void search(Scene scene) {
        scene.lines().forEach(this::search);
    }

    private void search(Line line) {
        double weight = weight(line.kind().broader());
        if (weight == 0) {
            return;
        }
        String text = line.playedText().toLowerCase(Locale.ROOT);
        int index = 0;
        while (index < text.length()) {
            Word word = lexicon.longestAt(text, index);
            if (word == null) {
                index++;
            } else {
                add(word, weight, line, text, index);
                index += word.text().length();
            }
        }
    }

    private static double weight(LineKind kind) {
        return switch (kind) {
            case ACTION, PARENTHETICAL, CENTERED -> 1;
            case DIALOGUE, LYRIC -> SPOKEN;
            default -> 0;
        };
    }

    private void add(Word word, double weight, Line line, String text, int index) {
        Category category = word.category();
        if (category == null || needs.lists(word.text())) {
            return;
        }
        needs.add(new Need(
                category,
                word.text(),
                countBefore(text, index),
                word.confidence() * weight,
                Origin.LEXICON,
                List.of(line.at())));
    }

    /** 两 of 两辆车, 十几 of 十几名保镖; absent if no number stands right before the word. */
    private static @Nullable String countBefore(String text, int index) {
        Matcher count = COUNT_BEFORE.matcher(text.substring(Math.max(0, index - LONGEST_COUNT), index));
        return count.find() ? count.group(1) : null;
    }
}
