package org.baiju.studio.writing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.junit.jupiter.api.Test;

class DeskTextTest {
    @Test
    void theEditBetweenTwoTextsMakesTheSecondOfTheFirst() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String before = text(random);
            String after = text(random);

            assertThat(TextEdit.applyAll(before, DeskText.between(before, after)))
                    .isEqualTo(after);
        }
    }

    @Test
    void whatPostgresqlCannotStoreIsReplacedAndTheLengthStays() {
        String odd = "面\u0000馆\uD83C\uDF5C\uD83C!\uDF5C";

        assertThat(DeskText.storable(odd))
                .isEqualTo("面\uFFFD馆\uD83C\uDF5C\uFFFD!\uFFFD")
                .hasSameSizeAs(odd);
    }

    @Test
    void everyKindOfLineEndBecomesALineFeed() {
        assertThat(DeskText.withLineFeeds("甲\r\n乙\r丙\n丁")).isEqualTo("甲\n乙\n丙\n丁");
    }

    @Test
    void aWordFileIsEditedAsTextAndFountainStaysFountain() {
        assertThat(DeskText.nameOf("巷口.docx")).isEqualTo("巷口.txt");
        assertThat(DeskText.nameOf("巷口")).isEqualTo("巷口.txt");
        assertThat(DeskText.nameOf("alley.Fountain")).isEqualTo("alley.Fountain");
    }

    @Test
    void ofTwoFixesAtOnePlaceTheFirstCounts() {
        var first = finding(new TextEdit(3, 2, "甲"));
        var second = finding(new TextEdit(4, 3, "乙"));
        var third = finding(new TextEdit(0, 1, "丙"));

        assertThat(Fixes.of(List.of(first, second, third), chosen -> true))
                .containsExactly(new TextEdit(0, 1, "丙"), new TextEdit(3, 2, "甲"));
    }

    private static Finding finding(TextEdit fix) {
        return new Finding(Severity.WARNING, "r", new Where.Text(1, 1, fix.offset()), "", "", List.of(fix), null);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 3)
                .collect(StringBuilder::new, (made, at) -> made.append("面馆\n".charAt(at)), StringBuilder::append)
                .toString();
    }
}
