package org.baiju.studio.writing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.junit.jupiter.api.Test;

class AnchorTest {
    private static final String TEXT = "1-1 日 内 面馆\n周桂香：排队。\n陈小满：好香。\n";
    private static final String QUOTE = "周桂香：排队。";

    private final Anchor anchor = new Anchor(new UUID(0, 1), TEXT.indexOf(QUOTE), QUOTE.length(), QUOTE);

    @Test
    void anAnchorMovesWithWhatIsTypedAboveIt() {
        assertThat(wordsAfter(new TextEdit(0, 0, "第1集\n"))).isEqualTo(QUOTE);
    }

    @Test
    void anAnchorDoesNotMoveForWhatIsTypedBelowIt() {
        assertThat(anchor.after(List.of(new TextEdit(TEXT.length(), 0, "△")), TEXT + "△"))
                .isEmpty();
    }

    @Test
    void anAnchorGrowsWithItsWords() {
        assertThat(wordsAfter(new TextEdit(TEXT.indexOf("排队"), 0, "都"))).isEqualTo("周桂香：都排队。");
    }

    @Test
    void wordsThatWereMovedAreFoundAgain() {
        String moved = "1-1 日 内 面馆\n陈小满：好香。\n周桂香：排队。\n";

        assertThat(words(after(DeskText.between(TEXT, moved), moved), moved)).isEqualTo(QUOTE);
    }

    @Test
    void wordsThatWereRewrittenALittleAreFoundAgain() {
        String rewritten = "完全不同的开头\n周桂香：排队吧。\n";

        assertThat(words(after(List.of(new TextEdit(0, TEXT.length(), rewritten)), rewritten), rewritten))
                .isEqualTo("周桂香：排队吧。");
    }

    @Test
    void wordsThatAreGoneLeaveAnOrphanWhichComesBackWithThem() {
        Anchor orphan = after(List.of(new TextEdit(0, TEXT.length(), "")), "");

        assertThat(orphan.position()).isNull();
        assertThat(orphan.quote()).isEqualTo(QUOTE);
        Anchor back = orphan.after(List.of(new TextEdit(0, 0, TEXT)), TEXT).orElseThrow();
        assertThat(words(back, TEXT)).isEqualTo(QUOTE);
    }

    @Test
    void anAnchorNeverLeavesTheText() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int offset = random.nextInt(TEXT.length() + 1);
            int length = random.nextInt(TEXT.length() - offset + 1);
            var edit = new TextEdit(offset, length, "排队。周\n".substring(random.nextInt(5)));
            String text = TextEdit.applyAll(TEXT, List.of(edit));

            Anchor now = anchor.after(List.of(edit), text).orElse(anchor);

            if (now.position() != null) {
                assertThat(words(now, text)).as("%s", edit).isNotEmpty();
            }
        }
    }

    private String wordsAfter(TextEdit edit) {
        String text = TextEdit.applyAll(TEXT, List.of(edit));
        return words(after(List.of(edit), text), text);
    }

    private Anchor after(List<TextEdit> edits, String text) {
        return anchor.after(edits, text).orElseThrow();
    }

    private static String words(Anchor anchor, String text) {
        Integer position = anchor.position();
        return position == null ? "" : text.substring(position, position + anchor.length());
    }
}
