package org.baiju.reel.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(LineBreaks.of("一二三四五，六七八", 5)).containsExactly("一二三四", "五，六七八");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(LineBreaks.of("一二三四“五六”", 5)).containsExactly("一二三四", "“五六”");
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(LineBreaks.of("他拨打 400-800 电话", 6)).noneMatch(line -> line.endsWith("40"));
        assertThat(LineBreaks.of("写着OPEN两个字", 4)).containsExactly("写着", "OPEN", "两个字");
    }

    @Test
    void whatCannotBeDrawnIsLeftOut() {
        assertThat(LineBreaks.of("开\u0007门\uD83D\uDE00了\u200B\n\n好", 10)).containsExactly("开门了", "好");
    }

    @Test
    void anyTextKeepsItsLettersAndItsWidth() {
        var random = new Random(7);
        String alphabet = "面馆开门了，。！“”（）abcW 12";
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(80), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            var lines = LineBreaks.of(text.toString(), 8);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(lines).allMatch(line -> !line.isEmpty() && line.length() <= 26);
        }
    }
}
