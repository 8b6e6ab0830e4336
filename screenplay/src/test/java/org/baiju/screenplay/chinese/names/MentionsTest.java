package org.baiju.screenplay.chinese.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void aNameInsideALongerOneIsMentionedToo() {
        var mentions = new Mentions(List.of("陈小满", "小满", "陈小", "江川"));

        mentions.readOver("△陈小满推门。");

        assertThat(mentions.found()).containsExactlyInAnyOrder("陈小满", "小满", "陈小");
    }

    @Test
    void aNameAtTheVeryEndIsMentionedAndHalfANameIsNot() {
        var mentions = new Mentions(List.of("江川", "川流"));

        mentions.readOver("他看见江川");

        assertThat(mentions.found()).containsExactly("江川");
    }

    @Test
    void mentionsAreThoseThatAPlainSearchFinds() {
        var random = new Random(20_261_123);
        for (int round = 0; round < 500; round++) {
            String text = word(random, 40);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(word(random, 1 + random.nextInt(4)));
            }
            var mentions = new Mentions(new HashSet<>(names));
            mentions.readOver(text);

            Set<String> expected = new HashSet<>(names);
            expected.removeIf(name -> !text.contains(name));
            assertThat(mentions.found()).isEqualTo(expected);
        }
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("甲乙丙".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
