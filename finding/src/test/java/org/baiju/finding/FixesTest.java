package org.baiju.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {

    @Test
    void ofTwoFixesThatOverlapTheFirstCounts() {
        Finding first = finding("a", new TextEdit(3, 2, "甲"));
        Finding second = finding("a", new TextEdit(4, 3, "乙"));
        Finding third = finding("a", new TextEdit(0, 1, "丙"));
        Finding around = finding("b", new TextEdit(2, 9, "丁"));

        assertThat(Fixes.of(List.of(first, second, third, around), _ -> true))
                .containsExactly(new TextEdit(0, 1, "丙"), new TextEdit(3, 2, "甲"));
    }

    @Test
    void aFixWaitsAsAWhole() {
        Finding first = finding("a", new TextEdit(3, 1, "，"));
        Finding second = finding("b", new TextEdit(1, 1, "："), new TextEdit(3, 1, "；"));

        assertThat(Fixes.of(List.of(first, second), _ -> true)).containsExactly(new TextEdit(3, 1, "，"));
    }

    @Test
    void namesForOneListAreInsertedOneBehindTheOther() {
        Finding first = finding("a", new TextEdit(3, 0, "、甲"));
        Finding second = finding("a", new TextEdit(3, 0, "、乙"));
        Finding other = finding("b", new TextEdit(3, 0, "\n完"));

        assertThat(Fixes.of(List.of(first, second, other), _ -> true)).containsExactly(new TextEdit(3, 0, "、甲、乙"));
    }

    @Test
    void whatTouchesDoesNotOverlap() {
        Finding first = finding("a", new TextEdit(3, 2, "甲"));
        Finding second = finding("b", new TextEdit(5, 0, "乙"));
        Finding third = finding("c", new TextEdit(1, 2, "丙"));

        List<TextEdit> edits = Fixes.of(List.of(first, second, third), _ -> true);

        assertThat(TextEdit.applyAll("0123456", edits)).isEqualTo("0丙甲乙56");
    }

    @Test
    void onlyWhatIsChosenIsMended() {
        Finding first = finding("a", new TextEdit(3, 2, "甲"));
        Finding second = finding("b", new TextEdit(3, 0, "乙"));

        assertThat(Fixes.of(List.of(first, second), finding -> finding.rule().equals("b")))
                .containsExactly(new TextEdit(3, 0, "乙"));
    }

    private static Finding finding(String rule, TextEdit... fix) {
        return new Finding(Severity.WARNING, rule, new Where.Text(1, 1, 0), "", "", List.of(fix), null);
    }
}
