package org.baiju.screenplay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void aLineIsTheSameInWhateverOrderItIsAskedFor() {
        int count = 500;
        String text = IntStream.range(0, count).mapToObj(i -> "ＡＢ：" + i).collect(Collectors.joining("\n"));
        List<SourceLine> lines = SourceLine.linesOf(text);
        var random = new Random(20_261_123);

        for (int i = 0; i < 2_000; i++) {
            int index = random.nextInt(count);
            SourceLine line = lines.get(index);
            assertThat(line.text()).isEqualTo("ＡＢ：" + index);
            assertThat(line.plain()).isEqualTo("AB:" + index);
            assertThat(line.number()).isEqualTo(index + 1);
            assertThat(text.substring(line.offset())).startsWith(line.text());
        }
    }

    @Test
    void everyKindOfBreakEndsALineOnce() {
        List<SourceLine> lines = SourceLine.linesOf("一\r\n二\r三\n\n五\n");

        assertThat(lines).extracting(SourceLine::text).containsExactly("一", "二", "三", "", "五", "");
        assertThat(lines).extracting(SourceLine::offset).containsExactly(0, 3, 5, 7, 8, 10);
    }

    @Test
    void manyShortLinesAreAllFound() {
        assertThat(SourceLine.linesOf("\n".repeat(10_000))).hasSize(10_001);
    }

    @Test
    void thereIsNoLineBehindTheLast() {
        List<SourceLine> lines = SourceLine.linesOf("一\n二");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> lines.get(2));
    }
}
