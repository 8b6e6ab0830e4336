package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.junit.jupiter.api.Test;

class MeasuredSpansTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MeasuredSpans spans = new MeasuredSpans();

    @Test
    void aShortFadeToBlackIsDramaturgy() {
        black(20, 20.9);
        assertThat(spans.findings(MINUTE)).isEmpty();
    }

    @Test
    void longerBlackWarnsAndVeryLongBlackFails() {
        black(20, 21.5);
        black(30, 33.5);
        assertThat(spans.findings(MINUTE))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING, Severity.ERROR);
    }

    @Test
    void blackAtTheVeryEndIsAnEnding() {
        black(58, 60);
        assertThat(spans.findings(MINUTE)).isEmpty();
    }

    @Test
    void silenceThatLastsToTheEndIsFoundAtItsStart() {
        spans.line("[Parsed_silencedetect_1 @ 0x1] silence_start: 55.25");
        assertThat(spans.findings(MINUTE)).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo(new Where.Moment(Duration.ofMillis(55_250)));
            assertThat(finding.found()).isEqualTo("4.8 s");
        });
    }

    @Test
    void blackThatDoesNotMoveIsToldOnce() {
        spans.line("[Parsed_freezedetect_2 @ 0x1] lavfi.freezedetect.freeze_start: 10");
        black(10, 15);
        spans.line("[Parsed_freezedetect_2 @ 0x1] lavfi.freezedetect.freeze_end: 15");
        assertThat(spans.findings(MINUTE)).extracting(Finding::rule).containsExactly("reel.black");
    }

    @Test
    void loudnessIsReadFromTheSummaryOnly() {
        spans.line("    I:          -3.0 LUFS");
        assertThat(spans.loudness()).isEmpty();
        List.of("[Parsed_ebur128_0 @ 0x1] Summary:", "    I:         -16.2 LUFS", "    Peak:       -1.4 dBFS")
                .forEach(spans::line);
        assertThat(spans.loudness()).hasValue(new CheckReport.Loudness(-16.2, -1.4));
    }

    @Test
    void pureSilenceHasNoLoudness() {
        List.of("[Parsed_ebur128_0 @ 0x1] Summary:", "    I:         -70.0 LUFS", "    Peak:       -inf dBFS")
                .forEach(spans::line);
        assertThat(spans.loudness()).isEmpty();
    }

    private void black(double from, double to) {
        spans.line("[Parsed_blackdetect_1 @ 0x1] black_start:%s black_end:%s black_duration:%s"
                .formatted(from, to, to - from));
    }
}
