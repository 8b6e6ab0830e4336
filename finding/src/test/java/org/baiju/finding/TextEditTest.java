package org.baiju.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void editsSpeakOfTheTextAsGiven() {
        var edits = List.of(new TextEdit(0, 1, "第一"), new TextEdit(3, 0, "！"), new TextEdit(1, 1, ""));

        assertThat(TextEdit.applyAll("1 集", edits)).isEqualTo("第一集！");
    }

    @Test
    void overlappingEditsAreRefused() {
        var edits = List.of(new TextEdit(0, 2, "a"), new TextEdit(1, 1, "b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextEdit.applyAll("日内景", edits))
                .withMessageContaining("overlaps");
    }

    @Test
    void anEditBeyondTheEndIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.applyAll("日", List.of(new TextEdit(1, 1, ""))));
    }
}
