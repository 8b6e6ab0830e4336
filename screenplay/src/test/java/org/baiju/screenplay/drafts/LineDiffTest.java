package org.baiju.screenplay.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.baiju.finding.Where;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDiffTest {

    @Test
    void aLineChangedIsOneRemovedAndOneAdded() {
        List<LineDiff> diffs = LineDiff.between(lines("a", "b", "c"), lines("a", "x", "c"));

        assertThat(diffs)
                .extracting(diff -> text(diff.before()) + ">" + text(diff.after()))
                .containsExactly("a>a", "b>", ">x", "c>c");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void bothVersionsCanBeReadOutOfTheDifference(long seed) {
        var random = new Random(seed);
        List<Line> before = randomLines(random);
        List<Line> after = randomLines(random);

        List<LineDiff> diffs = LineDiff.between(before, after);

        assertThat(diffs.stream().map(LineDiff::before).filter(Objects::nonNull))
                .containsExactlyElementsOf(before);
        assertThat(diffs.stream().map(LineDiff::after).filter(Objects::nonNull)).containsExactlyElementsOf(after);
    }

    private static List<Line> randomLines(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> line(String.valueOf((char) ('a' + random.nextInt(5)))))
                .toList();
    }

    private static List<Line> lines(String... texts) {
        return List.of(texts).stream().map(LineDiffTest::line).toList();
    }

    private static Line line(String text) {
        return Line.of(LineKind.ACTION, text, new Where.Text(1, 1, 0));
    }

    private static String text(@org.jspecify.annotations.Nullable Line line) {
        return line == null ? "" : line.text();
    }
}
